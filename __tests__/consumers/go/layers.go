package main

import (
	"archive/tar"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"

	"github.com/vbatts/tar-split/tar/asm"
	"github.com/vbatts/tar-split/tar/storage"
)

const setIDBits = 0o6000

// Lists a decompressed layer as engines do: all of them read tar with Go's own package.
func listLayer(stream io.Reader) layerReading {
	hash := sha256.New()
	tee := io.TeeReader(stream, hash)
	var result layerReading
	entries := tar.NewReader(tee)
	for {
		header, err := entries.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			result.Error = err.Error()
			return result
		}
		result.Entries++
		// Links have no mode of their own.
		if header.Mode&setIDBits != 0 && header.Typeflag == tar.TypeReg {
			result.SetID = append(result.SetID, header.Name)
		}
		if _, err := io.Copy(io.Discard, entries); err != nil {
			result.Error = err.Error()
			return result
		}
	}
	if _, err := io.Copy(io.Discard, tee); err != nil {
		result.Error = err.Error()
	}
	result.DiffID = "sha256:" + hex.EncodeToString(hash.Sum(nil))
	return result
}

// The same for engines that keep what they need to write the tar again byte by byte: that part refuses some tars, those with a name twice for one.
func listLayerToSplit(stream io.Reader) layerReading {
	packer := storage.NewJSONPacker(io.Discard)
	split, err := asm.NewInputTarStream(stream, packer, storage.NewDiscardFilePutter())
	if err != nil {
		return layerReading{Error: err.Error()}
	}
	listed := listLayer(split)
	// Reads to the end, so that an error behind the last entry is seen.
	if _, err := io.Copy(io.Discard, split); err != nil && listed.Error == "" {
		listed.Error = err.Error()
	}
	return listed
}

func listDecompressed(stream io.Reader, decompress func(io.Reader) (io.ReadCloser, error)) layerReading {
	inner, err := decompress(stream)
	if err != nil {
		return layerReading{Error: err.Error()}
	}
	defer inner.Close()
	return listLayerToSplit(inner)
}
