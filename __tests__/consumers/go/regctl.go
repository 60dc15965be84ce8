package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"

	ocispec "github.com/opencontainers/image-spec/specs-go/v1"
	"github.com/regclient/regclient"
	"github.com/regclient/regclient/pkg/archive"
	"github.com/regclient/regclient/types/descriptor"
	"github.com/regclient/regclient/types/manifest"
	regclientv1 "github.com/regclient/regclient/types/oci/v1"
	"github.com/regclient/regclient/types/ref"
)

type readCloser = io.ReadCloser

// `regctl image import` of an archive into a layout, and reads of a layout.
func readRegctl(ctx context.Context, path, scratch string) ([]image, error) {
	client := regclient.New(regclient.WithSlog(slog.New(slog.DiscardHandler)))
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	target := path
	if !info.IsDir() {
		target = filepath.Join(scratch, "layout")
		imported, err := ref.New("ocidir://" + target + ":imported")
		if err != nil {
			return nil, err
		}
		defer client.Close(ctx, imported)
		file, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		defer file.Close()
		if err := client.ImageImport(ctx, imported, file); err != nil {
			return nil, err
		}
	}
	bytes, err := os.ReadFile(filepath.Join(target, "index.json"))
	if err != nil {
		return nil, err
	}
	var index ocispec.Index
	if err := json.Unmarshal(bytes, &index); err != nil {
		return nil, err
	}
	base, err := ref.New("ocidir://" + target)
	if err != nil {
		return nil, err
	}
	defer client.Close(ctx, base)
	var all []image
	for _, entry := range index.Manifests {
		all = append(all, regctlImages(ctx, client, base, descriptor.Descriptor{MediaType: entry.MediaType, Digest: entry.Digest, Size: entry.Size}, 0)...)
	}
	return all, nil
}

func regctlImages(ctx context.Context, client *regclient.RegClient, base ref.Ref, described descriptor.Descriptor, depth int) []image {
	one, found, err := regctlImage(ctx, client, base, described, depth)
	if err != nil {
		return []image{{Error: err.Error(), Manifest: described.Digest.String()}}
	}
	if one == nil {
		return found
	}
	one.Manifest = described.Digest.String()
	return []image{*one}
}

func regctlImage(ctx context.Context, client *regclient.RegClient, base ref.Ref, described descriptor.Descriptor, depth int) (*image, []image, error) {
	read, err := client.ManifestGet(ctx, base.SetDigest(described.Digest.String()), regclient.WithManifestDesc(described))
	if err != nil {
		return nil, nil, err
	}
	if list, ok := read.(manifest.Indexer); ok {
		if depth > 4 {
			return nil, nil, errors.New("nested too deep")
		}
		children, err := list.GetManifestList()
		if err != nil {
			return nil, nil, err
		}
		found := []image{}
		for _, child := range children {
			found = append(found, regctlImages(ctx, client, base, child, depth+1)...)
		}
		return nil, found, nil
	}
	imager, ok := read.(manifest.Imager)
	if !ok {
		return nil, nil, errors.New("not an image")
	}
	configDescriptor, err := imager.GetConfig()
	if err != nil {
		return nil, nil, err
	}
	config, err := client.BlobGetOCIConfig(ctx, base, configDescriptor)
	if err != nil {
		return nil, nil, err
	}
	// The client keeps bytes that it cannot decode, and shows an empty config.
	body, err := config.RawBody()
	if err != nil {
		return nil, nil, err
	}
	var decoded regclientv1.Image
	if err := json.Unmarshal(body, &decoded); err != nil {
		return nil, nil, err
	}
	one := image{
		Config: configDescriptor.Digest.String(), User: decoded.Config.User, Env: decoded.Config.Env, Entrypoint: decoded.Config.Entrypoint,
		Cmd: decoded.Config.Cmd, Labels: decoded.Config.Labels, OS: decoded.OS, Arch: decoded.Architecture, Variant: decoded.Variant,
	}
	for _, id := range decoded.RootFS.DiffIDs {
		one.DiffIDs = append(one.DiffIDs, id.String())
	}
	layers, err := imager.GetLayers()
	if err != nil {
		return nil, nil, err
	}
	for i, layer := range layers {
		blob, err := client.BlobGet(ctx, base, layer)
		if err != nil {
			return nil, nil, fmt.Errorf("layer %d: %w", i, err)
		}
		listed := layerReading{}
		inner, err := archive.Decompress(blob)
		if err != nil {
			listed.Error = err.Error()
		} else {
			listed = listLayer(inner)
		}
		blob.Close()
		one.Layers = append(one.Layers, listed)
	}
	return &one, nil, nil
}
