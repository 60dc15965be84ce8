package main

import (
	"encoding/json"

	"github.com/opencontainers/go-digest"
	ocispec "github.com/opencontainers/image-spec/specs-go/v1"
)

// A config as every reader with the types of image-spec decodes it.
func specImage(config []byte) (*image, error) {
	var decoded ocispec.Image
	if err := json.Unmarshal(config, &decoded); err != nil {
		return nil, err
	}
	one := ofSpec(decoded)
	one.Config = digest.FromBytes(config).String()
	return &one, nil
}

func ofSpec(decoded ocispec.Image) image {
	one := image{
		User: decoded.Config.User, Env: decoded.Config.Env, Entrypoint: decoded.Config.Entrypoint, Cmd: decoded.Config.Cmd,
		Labels: decoded.Config.Labels, OS: decoded.OS, Arch: decoded.Architecture, Variant: decoded.Variant,
	}
	for _, id := range decoded.RootFS.DiffIDs {
		one.DiffIDs = append(one.DiffIDs, id.String())
	}
	return one
}
