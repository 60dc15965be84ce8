// Reads what it is asked with Go's own decoders, which container engines use. A request is one byte (its kind), four bytes
// (length, big-endian) and that many bytes; an answer is four bytes of length and JSON.
package main

import (
	"archive/tar"
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

type descriptor struct {
	MediaType string `json:"mediaType"`
	Digest    string `json:"digest"`
	Size      int64  `json:"size"`
}

type document struct {
	SchemaVersion int          `json:"schemaVersion"`
	MediaType     string       `json:"mediaType"`
	Config        descriptor   `json:"config"`
	Layers        []descriptor `json:"layers"`
	Manifests     []descriptor `json:"manifests"`
}

type config struct {
	Architecture string `json:"architecture"`
	OS           string `json:"os"`
	Config       struct {
		User string `json:"User"`
	} `json:"config"`
	RootFS struct {
		DiffIDs []string `json:"diff_ids"`
	} `json:"rootfs"`
}

type member struct {
	Name string `json:"name"`
	Type string `json:"type"`
	Size int64  `json:"size"`
	Mode int64  `json:"mode"`
	Link string `json:"link"`
}

type answer struct {
	Error    string       `json:"error,omitempty"`
	Document *document    `json:"document,omitempty"`
	Config   *config      `json:"config,omitempty"`
	Members  []member     `json:"members,omitempty"`
	SHA256   string       `json:"sha256,omitempty"`
	Images   []imageFacts `json:"images,omitempty"`
}

type imageFacts struct {
	Layers []string `json:"layers"`
	User   string   `json:"user"`
	Config string   `json:"config"`
}

func main() {
	in, out := bufio.NewReader(os.Stdin), bufio.NewWriter(os.Stdout)
	for {
		kind, err := in.ReadByte()
		if errors.Is(err, io.EOF) {
			return
		}
		payload, err := readPayload(in, err)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		text, err := json.Marshal(answerTo(kind, payload))
		if err != nil {
			text, _ = json.Marshal(answer{Error: err.Error()})
		}
		if err := writeAnswer(out, text); err != nil {
			os.Exit(1)
		}
	}
}

func readPayload(in io.Reader, err error) ([]byte, error) {
	if err != nil {
		return nil, err
	}
	var length uint32
	if err := binary.Read(in, binary.BigEndian, &length); err != nil {
		return nil, err
	}
	payload := make([]byte, length)
	_, err = io.ReadFull(in, payload)
	return payload, err
}

func writeAnswer(out *bufio.Writer, text []byte) error {
	if err := binary.Write(out, binary.BigEndian, uint32(len(text))); err != nil {
		return err
	}
	if _, err := out.Write(text); err != nil {
		return err
	}
	return out.Flush()
}

func answerTo(kind byte, payload []byte) answer {
	switch kind {
	case 'd':
		var read document
		if err := json.Unmarshal(payload, &read); err != nil {
			return answer{Error: err.Error()}
		}
		return answer{Document: &read}
	case 'c':
		var read config
		if err := json.Unmarshal(payload, &read); err != nil {
			return answer{Error: err.Error()}
		}
		return answer{Config: &read}
	case 't':
		members, err := list(payload)
		if err != nil {
			return answer{Error: err.Error(), Members: members}
		}
		return answer{Members: members}
	case 'z':
		return gunzip(payload)
	case 'l':
		images, err := imagesOf(string(payload))
		if err != nil {
			return answer{Error: err.Error(), Images: images}
		}
		return answer{Images: images}
	}
	return answer{Error: "unknown kind"}
}

func list(archive []byte) ([]member, error) {
	members := []member{}
	reader := tar.NewReader(bytes.NewReader(archive))
	for {
		header, err := reader.Next()
		if errors.Is(err, io.EOF) {
			return members, nil
		}
		if err != nil {
			return members, err
		}
		// Engines take no member from it.
		if header.Typeflag == tar.TypeXGlobalHeader {
			continue
		}
		members = append(members, member{
			Name: hex.EncodeToString([]byte(header.Name)), Type: string(header.Typeflag), Size: header.Size,
			Mode: header.Mode, Link: hex.EncodeToString([]byte(header.Linkname)),
		})
		if _, err := io.Copy(io.Discard, reader); err != nil {
			return members, err
		}
	}
}

func gunzip(stream []byte) answer {
	reader, err := gzip.NewReader(bytes.NewReader(stream))
	if err != nil {
		return answer{Error: err.Error()}
	}
	hash := sha256.New()
	if _, err := io.Copy(hash, io.LimitReader(reader, 64<<20)); err != nil {
		return answer{Error: err.Error()}
	}
	return answer{SHA256: hex.EncodeToString(hash.Sum(nil))}
}

// imagesOf lists what an engine would run from a layout: every manifest with an image config, as Go's decoder reads it.
func imagesOf(folder string) ([]imageFacts, error) {
	top, err := os.ReadFile(filepath.Join(folder, "index.json"))
	if err != nil {
		return nil, err
	}
	return imagesIn(folder, top, 0)
}

func imagesIn(folder string, text []byte, depth int) ([]imageFacts, error) {
	var read document
	if err := json.Unmarshal(text, &read); err != nil || depth > 8 {
		return nil, err
	}
	var images []imageFacts
	for _, entry := range read.Manifests {
		bytes, err := blob(folder, entry.Digest)
		if err != nil {
			continue
		}
		below, err := imagesIn(folder, bytes, depth+1)
		if err == nil {
			images = append(images, below...)
		}
	}
	if !strings.HasSuffix(read.Config.MediaType, "image.config.v1+json") && !strings.HasSuffix(read.Config.MediaType, "container.image.v1+json") {
		return images, nil
	}
	bytes, err := blob(folder, read.Config.Digest)
	if err != nil {
		return images, nil
	}
	var settings config
	if err := json.Unmarshal(bytes, &settings); err != nil {
		return images, nil
	}
	facts := imageFacts{User: settings.Config.User, Config: read.Config.MediaType}
	for _, layer := range read.Layers {
		facts.Layers = append(facts.Layers, layer.MediaType)
	}
	return append(images, facts), nil
}

func blob(folder, digest string) ([]byte, error) {
	algorithm, encoded, found := strings.Cut(digest, ":")
	if !found || strings.ContainsAny(encoded, "/.") || strings.ContainsAny(algorithm, "/.") {
		return nil, errors.New("not a digest")
	}
	return os.ReadFile(filepath.Join(folder, "blobs", algorithm, encoded))
}
