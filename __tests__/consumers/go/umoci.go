package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/opencontainers/go-digest"
	ocispec "github.com/opencontainers/image-spec/specs-go/v1"
	"github.com/opencontainers/umoci/oci/cas/dir"
	"github.com/opencontainers/umoci/oci/casext"
)

// `umoci unpack` of every tag of a layout, down to the blobs of the layers.
func readUmoci(ctx context.Context, path, _ string) ([]image, error) {
	engine, err := dir.Open(path)
	if err != nil {
		return nil, err
	}
	defer engine.Close()
	extended := casext.NewEngine(engine)
	references, err := extended.ListReferences(ctx)
	if err != nil {
		return nil, err
	}
	var all []image
	seen := map[digest.Digest]bool{}
	for _, name := range references {
		resolved, err := extended.ResolveReference(ctx, name)
		if err != nil {
			all = append(all, image{Error: err.Error()})
			continue
		}
		for _, path := range resolved {
			if seen[path.Descriptor().Digest] {
				continue
			}
			seen[path.Descriptor().Digest] = true
			one, err := umociImage(ctx, extended, path.Descriptor())
			if err != nil {
				all = append(all, image{Error: err.Error()})
				continue
			}
			one.Names = []string{name}
			all = append(all, *one)
		}
	}
	return all, nil
}

func umociImage(ctx context.Context, engine casext.Engine, descriptor ocispec.Descriptor) (*image, error) {
	blob, err := engine.FromDescriptor(ctx, descriptor)
	if err != nil {
		return nil, err
	}
	defer blob.Close()
	manifest, ok := blob.Data.(ocispec.Manifest)
	if !ok {
		return nil, fmt.Errorf("not an image manifest: %s", descriptor.MediaType)
	}
	configBlob, err := engine.FromDescriptor(ctx, manifest.Config)
	if err != nil {
		return nil, err
	}
	defer configBlob.Close()
	config, ok := configBlob.Data.(ocispec.Image)
	if !ok {
		return nil, errors.New("not an image config")
	}
	one := ofSpec(config)
	one.Manifest, one.Config = descriptor.Digest.String(), manifest.Config.Digest.String()
	if len(manifest.Layers) != len(config.RootFS.DiffIDs) {
		return nil, errors.New("layers and diff_ids differ in number")
	}
	return &one, nil
}
