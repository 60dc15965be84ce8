// Reads and writes layers that can be pulled file by file, with the libraries that do so: stargz-snapshotter's estargz and
// containers/storage. Output is JSON; tests run it through __tests__/support/lazy-layers.ts. It made layers/ too:
//
//	go run . sample sample.tar && go run . build estargz sample.tar layers/estargz.bin
//
// and likewise for the other forms; what build prints is in layers/annotations.json.
package main

import (
	"archive/tar"
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"sort"
	"strings"
	"time"

	"github.com/containerd/stargz-snapshotter/estargz"
	"github.com/containerd/stargz-snapshotter/estargz/zstdchunked"
	"github.com/klauspost/compress/zstd"
	digest "github.com/opencontainers/go-digest"
	"go.podman.io/storage/pkg/chunked/compressor"
)

// What a mount shows of one name.
type entry struct {
	Name     string            `json:"name"`
	Type     string            `json:"type"`
	Mode     int64             `json:"mode"`
	Size     int64             `json:"size"`
	UID      int               `json:"uid"`
	GID      int               `json:"gid"`
	Link     string            `json:"link"`
	DevMajor int               `json:"devMajor"`
	DevMinor int               `json:"devMinor"`
	ModTime  string            `json:"modtime"`
	Xattrs   map[string]string `json:"xattrs"`
	// Of the bytes that a read gives; empty for what is not a file.
	Sha256 string `json:"sha256"`
	// Why the file cannot be read with its digests verified.
	Failure string `json:"failure"`
}

type reading struct {
	Error   string  `json:"error"`
	Digest  string  `json:"digest"`
	Entries []entry `json:"entries"`
}

func main() {
	if len(os.Args) < 3 {
		fail(fmt.Errorf("usage: estargz list LAYER [DIGEST] | sample TAR | build FORM TAR LAYER"))
	}
	switch os.Args[1] {
	case "list":
		want := ""
		if len(os.Args) > 3 {
			want = os.Args[3]
		}
		print(list(os.Args[2], want))
	case "sample":
		if err := sample(os.Args[2]); err != nil {
			fail(err)
		}
	case "build":
		annotations, err := build(os.Args[2], os.Args[3], os.Args[4])
		if err != nil {
			fail(err)
		}
		print(annotations)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

func print(value any) {
	if err := json.NewEncoder(os.Stdout).Encode(value); err != nil {
		fail(err)
	}
}

// list opens a layer as stargz-snapshotter does, verifies its table where a digest is given, and reads every file.
func list(path, want string) reading {
	file, err := os.Open(path)
	if err != nil {
		return reading{Error: err.Error()}
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return reading{Error: err.Error()}
	}
	layer := io.NewSectionReader(file, 0, info.Size())
	reader, err := estargz.Open(layer, estargz.WithDecompressors(new(zstdchunked.Decompressor)))
	if err != nil {
		return reading{Error: err.Error()}
	}
	result := reading{Digest: reader.TOCDigest().String()}
	if want == "" {
		want = result.Digest
	}
	verifiers, err := reader.VerifyTOC(digest.Digest(want))
	if err != nil {
		result.Error = err.Error()
		return result
	}
	root, ok := reader.Lookup("")
	if !ok {
		result.Error = "no root"
		return result
	}
	walk(reader, verifiers, "", root, &result.Entries, 0)
	sort.Slice(result.Entries, func(i, j int) bool { return result.Entries[i].Name < result.Entries[j].Name })
	return result
}

func walk(reader *estargz.Reader, verifiers estargz.TOCEntryVerifier, name string, e *estargz.TOCEntry, out *[]entry, depth int) {
	xattrs := map[string]string{}
	for key, value := range e.Xattrs {
		xattrs[key] = base64.StdEncoding.EncodeToString(value)
	}
	found := entry{
		Name: name, Type: e.Type, Mode: int64(e.Stat().Mode()), Size: e.Size, UID: e.UID, GID: e.GID, Link: e.LinkName,
		DevMajor: e.DevMajor, DevMinor: e.DevMinor, ModTime: e.ModTime3339, Xattrs: xattrs,
	}
	if e.Type == "reg" {
		found.Sha256, found.Failure = contents(reader, verifiers, name, e)
	}
	*out = append(*out, found)
	if depth > 64 {
		return
	}
	e.ForeachChild(func(base string, child *estargz.TOCEntry) bool {
		path := base
		if name != "" {
			path = name + "/" + base
		}
		walk(reader, verifiers, path, child, out, depth+1)
		return true
	})
}

// contents reads a file part by part, and verifies each.
func contents(reader *estargz.Reader, verifiers estargz.TOCEntryVerifier, name string, e *estargz.TOCEntry) (string, string) {
	hash := sha256.New()
	file, err := reader.OpenFile(name)
	if err != nil {
		return "", err.Error()
	}
	for offset := int64(0); offset < e.Size; {
		part, ok := reader.ChunkEntryForOffset(name, offset)
		if !ok || part.ChunkOffset != offset || part.ChunkSize <= 0 {
			return "", fmt.Sprintf("no part at %d", offset)
		}
		data := make([]byte, part.ChunkSize)
		if _, err := file.ReadAt(data, offset); err != nil && err != io.EOF {
			return "", err.Error()
		}
		verifier, err := verifiers.Verifier(part)
		if err != nil {
			return "", err.Error()
		}
		verifier.Write(data)
		if !verifier.Verified() {
			return "", "invalid digest"
		}
		hash.Write(data)
		offset += part.ChunkSize
	}
	return fmt.Sprintf("%x", hash.Sum(nil)), ""
}

// build writes a tar as a layer, and returns the annotations of its descriptor.
func build(form, source, target string) (map[string]string, error) {
	tar, err := os.ReadFile(source)
	if err != nil {
		return nil, err
	}
	annotations := map[string]string{}
	var layer bytes.Buffer
	switch form {
	case "estargz", "estargz-inner", "estargz-zstd":
		options := []estargz.Option{estargz.WithChunkSize(3000), estargz.WithCompressionLevel(6)}
		if form == "estargz-inner" {
			options = append(options, estargz.WithMinChunkSize(20000))
		}
		if form == "estargz-zstd" {
			compression := &zstdCompression{new(zstdchunked.Decompressor), &zstdchunked.Compressor{CompressionLevel: zstd.SpeedDefault, Metadata: annotations}}
			options = append(options, estargz.WithCompression(compression))
		}
		blob, err := estargz.Build(io.NewSectionReader(bytes.NewReader(tar), 0, int64(len(tar))), options...)
		if err != nil {
			return nil, err
		}
		defer blob.Close()
		if _, err := io.Copy(&layer, blob); err != nil {
			return nil, err
		}
		annotations[estargz.TOCJSONDigestAnnotation] = blob.TOCDigest().String()
	case "estargz-lossless":
		writer := estargz.NewWriter(&layer)
		writer.ChunkSize = 3000
		if err := writer.AppendTarLossLess(bytes.NewReader(tar)); err != nil {
			return nil, err
		}
		toc, err := writer.Close()
		if err != nil {
			return nil, err
		}
		annotations[estargz.TOCJSONDigestAnnotation] = toc.String()
	case "zstd:chunked":
		writer, err := compressor.ZstdCompressor(&layer, annotations, nil)
		if err != nil {
			return nil, err
		}
		if _, err := writer.Write(tar); err != nil {
			return nil, err
		}
		if err := writer.Close(); err != nil {
			return nil, err
		}
	default:
		return nil, fmt.Errorf("unknown form %q", form)
	}
	return annotations, os.WriteFile(target, layer.Bytes(), 0o644)
}

type zstdCompression struct {
	*zstdchunked.Decompressor
	*zstdchunked.Compressor
}

// sample writes a tar with everything that a table of contents describes.
func sample(target string) error {
	var buffer bytes.Buffer
	writer := tar.NewWriter(&buffer)
	lines := strings.Builder{}
	for i := 0; i < 24000; i++ {
		fmt.Fprintf(&lines, "%d\n", i*i)
	}
	large := lines.String()[:90000] + strings.Repeat("\x00", 40000) + lines.String()[90000:180000]
	day := time.Date(2024, 5, 1, 12, 0, 0, 0, time.UTC)
	for _, member := range []struct {
		header tar.Header
		data   string
	}{
		{tar.Header{Name: "./", Typeflag: tar.TypeDir, Mode: 0o755}, ""},
		{tar.Header{Name: "bin/", Typeflag: tar.TypeDir, Mode: 0o755, ModTime: day}, ""},
		{tar.Header{Name: "bin/su", Mode: 0o4755, ModTime: day, Uname: "root", Gname: "root"}, "#!/bin/sh\n"},
		{tar.Header{Name: "bin/ping", Mode: 0o755, ModTime: day.Add(600 * time.Millisecond), AccessTime: day.Add(time.Hour), ChangeTime: day,
			PAXRecords: map[string]string{"SCHILY.xattr.security.capability": "\x01\x00\x00\x02\x00 \x00\x00=\n", "SCHILY.xattr.user.note": "a"}}, "ping"},
		{tar.Header{Name: "bin/hard", Typeflag: tar.TypeLink, Linkname: "bin/su", Mode: 0o4755, ModTime: day}, ""},
		{tar.Header{Name: "bin/soft", Typeflag: tar.TypeSymlink, Linkname: "../bin/su", Mode: 0o777, ModTime: day}, ""},
		{tar.Header{Name: "data/", Typeflag: tar.TypeDir, Mode: 0o1777, Uid: 1000, Gid: 1001, Uname: "app", Gname: "staff", ModTime: day}, ""},
		{tar.Header{Name: "data/large", Mode: 0o600, Uid: 1000, Gid: 1001, Uname: "app", Gname: "staff", ModTime: day.Add(time.Nanosecond)}, large},
		{tar.Header{Name: "data/empty", Mode: 0o644, Uid: 3000000, ModTime: day}, ""},
		{tar.Header{Name: "data/" + strings.Repeat("long/", 40) + "größe", Mode: 0o644, ModTime: day}, "umlaut"},
		{tar.Header{Name: "data/.wh..wh..opq", Mode: 0o644, ModTime: day}, ""},
		{tar.Header{Name: "data/.wh.gone", Mode: 0o644, ModTime: day}, ""},
		{tar.Header{Name: "dev/", Typeflag: tar.TypeDir, Mode: 0o755, ModTime: day}, ""},
		{tar.Header{Name: "dev/null", Typeflag: tar.TypeChar, Mode: 0o666, Devmajor: 1, Devminor: 3, ModTime: day}, ""},
		{tar.Header{Name: "dev/sda", Typeflag: tar.TypeBlock, Mode: 0o660, Devmajor: 8, Devminor: 0, ModTime: day}, ""},
		{tar.Header{Name: "dev/pipe", Typeflag: tar.TypeFifo, Mode: 0o600, ModTime: day}, ""},
		{tar.Header{Name: "data/last", Mode: 0o644, ModTime: day}, "end"},
	} {
		header := member.header
		header.Size = int64(len(member.data))
		if header.Typeflag == 0 {
			header.Typeflag = tar.TypeReg
		}
		header.Format = tar.FormatPAX
		if err := writer.WriteHeader(&header); err != nil {
			return err
		}
		if _, err := io.WriteString(writer, member.data); err != nil {
			return err
		}
	}
	if err := writer.Close(); err != nil {
		return err
	}
	return os.WriteFile(target, buffer.Bytes(), 0o644)
}
