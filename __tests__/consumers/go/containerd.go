package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/containerd/containerd/v2/core/content"
	"github.com/containerd/containerd/v2/core/diff"
	"github.com/containerd/containerd/v2/core/images"
	"github.com/containerd/containerd/v2/core/images/archive"
	"github.com/containerd/containerd/v2/pkg/archive/compression"
	"github.com/containerd/containerd/v2/pkg/namespaces"
	"github.com/containerd/containerd/v2/plugins/content/local"
	"github.com/containerd/platforms"
	dockercompression "github.com/moby/go-archive/compression"
	ocispec "github.com/opencontainers/image-spec/specs-go/v1"
)

type decompressor func(io.Reader) (io.ReadCloser, error)

// The importer of containerd's client (`ctr image import --local`, `nerdctl load` of a tar) reads what is a tar.
func readContainerd(ctx context.Context, path, scratch string) ([]image, error) {
	return importIndex(ctx, path, scratch, func(stream io.Reader) (io.ReadCloser, error) { return io.NopCloser(stream), nil })
}

// The transfer service (`ctr image import` since 2.0) decompresses by containerd's own detection.
func readContainerdTransfer(ctx context.Context, path, scratch string) ([]image, error) {
	return importIndex(ctx, path, scratch, func(stream io.Reader) (io.ReadCloser, error) { return compression.DecompressStream(stream) })
}

// `docker load` with the containerd image store decompresses by docker's detection.
func readDockerContainerd(ctx context.Context, path, scratch string) ([]image, error) {
	return importIndex(ctx, path, scratch, dockercompression.DecompressStream)
}

// Imports, then does what a client does to unpack every platform.
func importIndex(ctx context.Context, path, scratch string, decompress decompressor) ([]image, error) {
	ctx = namespaces.WithNamespace(ctx, "consumers")
	store, err := local.NewStore(filepath.Join(scratch, "content"))
	if err != nil {
		return nil, err
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	stream, err := decompress(file)
	if err != nil {
		return nil, err
	}
	defer stream.Close()
	index, err := archive.ImportIndex(ctx, store, stream)
	if err != nil {
		return nil, err
	}
	return containerdImages(ctx, store, index, 0)
}

func containerdImages(ctx context.Context, store content.Store, descriptor ocispec.Descriptor, depth int) ([]image, error) {
	if depth > 5 {
		return nil, errors.New("nested too deep")
	}
	switch {
	case images.IsIndexType(descriptor.MediaType):
		children, err := images.Children(ctx, store, descriptor)
		if err != nil {
			return nil, err
		}
		var all []image
		for _, child := range children {
			found, err := containerdImages(ctx, store, child, depth+1)
			if err != nil {
				found = []image{{Error: err.Error(), Manifest: child.Digest.String()}}
			}
			if name := child.Annotations[images.AnnotationImageName]; name != "" {
				for i := range found {
					found[i].Names = append(found[i].Names, name)
				}
			}
			all = append(all, found...)
		}
		return all, nil
	case images.IsManifestType(descriptor.MediaType):
		one, err := containerdImage(ctx, store, descriptor)
		if err != nil {
			return nil, err
		}
		return []image{*one}, nil
	}
	return nil, nil
}

func containerdImage(ctx context.Context, store content.Store, descriptor ocispec.Descriptor) (*image, error) {
	manifest, err := images.Manifest(ctx, store, descriptor, platforms.All)
	if err != nil {
		return nil, err
	}
	diffIDs, err := images.RootFS(ctx, store, manifest.Config)
	if err != nil {
		return nil, err
	}
	if len(diffIDs) != len(manifest.Layers) {
		return nil, errors.New("mismatched image rootfs and manifest layers")
	}
	configured, err := images.ConfigPlatform(ctx, store, manifest.Config)
	if err != nil {
		return nil, err
	}
	bytes, err := content.ReadBlob(ctx, store, manifest.Config)
	if err != nil {
		return nil, err
	}
	one, err := specImage(bytes)
	if err != nil {
		return nil, err
	}
	one.Manifest = descriptor.Digest.String()
	one.Config = manifest.Config.Digest.String()
	// A platform that the entry states is what containerd selects by; the config's is what it runs.
	one.OS, one.Arch, one.Variant = configured.OS, configured.Architecture, configured.Variant
	for i, layer := range manifest.Layers {
		listed, err := containerdLayer(ctx, store, layer)
		if err != nil {
			return nil, err
		}
		if listed.Error != "" {
			return nil, fmt.Errorf("layer %d: %s", i, listed.Error)
		}
		if listed.DiffID != diffIDs[i].String() {
			return nil, fmt.Errorf("wrong diff id calculated on extraction %q", listed.DiffID)
		}
		one.Layers = append(one.Layers, listed)
	}
	return one, nil
}

func containerdLayer(ctx context.Context, store content.Store, layer ocispec.Descriptor) (layerReading, error) {
	reader, err := store.ReaderAt(ctx, layer)
	if err != nil {
		return layerReading{}, err
	}
	defer reader.Close()
	processor := diff.NewProcessorChain(layer.MediaType, content.NewReader(reader))
	for {
		if processor, err = diff.GetProcessor(ctx, processor, nil); err != nil {
			return layerReading{}, fmt.Errorf("failed to get stream processor for %s: %w", layer.MediaType, err)
		}
		if processor.MediaType() == ocispec.MediaTypeImageLayer {
			break
		}
	}
	defer processor.Close()
	return listLayer(processor), nil
}
