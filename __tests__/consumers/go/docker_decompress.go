package main

import (
	"bytes"
	"io"

	"github.com/moby/go-archive/compression"
)

func dockerDecompress(content []byte) (io.ReadCloser, error) {
	return compression.DecompressStream(bytes.NewReader(content))
}
