package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/opencontainers/go-digest"
	ocispec "github.com/opencontainers/image-spec/specs-go/v1"
	"go.podman.io/image/v5/copy"
	"go.podman.io/image/v5/directory"
	dockerarchive "go.podman.io/image/v5/docker/archive"
	imagelib "go.podman.io/image/v5/image"
	"go.podman.io/image/v5/manifest"
	"go.podman.io/image/v5/oci/layout"
	"go.podman.io/image/v5/pkg/blobinfocache/none"
	"go.podman.io/image/v5/signature"
	"go.podman.io/image/v5/types"
	"go.podman.io/storage/pkg/archive"
)

func readDockerArchive(ctx context.Context, path, scratch string) ([]image, error) {
	sys := systemIn(scratch)
	reader, err := dockerarchive.NewReader(sys, path)
	if err != nil {
		return nil, err
	}
	defer reader.Close()
	lists, err := reader.List()
	if err != nil {
		return nil, err
	}
	var all []image
	for i, list := range lists {
		for _, reference := range list {
			found := readReference(ctx, sys, reference, filepath.Join(scratch, fmt.Sprint(i)))
			if named := reference.DockerReference(); named != nil {
				for j := range found {
					found[j].Names = append(found[j].Names, named.String())
				}
			}
			all = append(all, found...)
		}
	}
	return all, nil
}

func readOCIArchive(ctx context.Context, path, scratch string) ([]image, error) {
	// The transport unpacks the archive and reads it as a layout; it takes no positions, so the same is done here.
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	unpacked := filepath.Join(scratch, "unpacked")
	if err := os.Mkdir(unpacked, 0o700); err != nil {
		return nil, err
	}
	if err := archive.NewDefaultArchiver().Untar(file, unpacked, &archive.TarOptions{NoLchown: true}); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(unpacked)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	bytes, err := root.ReadFile("index.json")
	if err != nil {
		return nil, err
	}
	return readIndexed(ctx, bytes, scratch, func(i int) (types.ImageReference, error) {
		return layout.NewReaderWithRoot(root).NewIndexReference(unpacked, i)
	})
}

func readOCILayout(ctx context.Context, path, scratch string) ([]image, error) {
	bytes, err := os.ReadFile(filepath.Join(path, "index.json"))
	if err != nil {
		return nil, err
	}
	return readIndexed(ctx, bytes, scratch, func(i int) (types.ImageReference, error) {
		return layout.NewIndexReference(path, i)
	})
}

// Every entry of an index.json by its position, as two may have one name.
func readIndexed(ctx context.Context, index []byte, scratch string, at func(int) (types.ImageReference, error)) ([]image, error) {
	var listed ocispec.Index
	if err := json.Unmarshal(index, &listed); err != nil {
		return nil, err
	}
	sys := systemIn(scratch)
	var all []image
	for i, entry := range listed.Manifests {
		reference, err := at(i)
		if err != nil {
			return all, err
		}
		found := readReference(ctx, sys, reference, filepath.Join(scratch, fmt.Sprint(i)))
		if named := entry.Annotations[ocispec.AnnotationRefName]; named != "" {
			for j := range found {
				found[j].Names = append(found[j].Names, named)
			}
		}
		all = append(all, found...)
	}
	return all, nil
}

func readDir(ctx context.Context, path, scratch string) ([]image, error) {
	reference, err := directory.NewReference(path)
	if err != nil {
		return nil, err
	}
	return readReference(ctx, systemIn(scratch), reference, filepath.Join(scratch, "copy")), nil
}

func systemIn(scratch string) *types.SystemContext {
	return &types.SystemContext{
		BigFilesTemporaryDir:        scratch,
		BlobInfoCacheDir:            filepath.Join(scratch, "cache"),
		SystemRegistriesConfPath:    os.DevNull,
		SystemRegistriesConfDirPath: filepath.Join(scratch, "none"),
	}
}

// All platforms of one reference. Each is read, and copied as skopeo and podman do, which verifies what they verify.
func readReference(ctx context.Context, sys *types.SystemContext, reference types.ImageReference, scratch string) []image {
	source, err := reference.NewImageSource(ctx, sys)
	if err != nil {
		return []image{{Error: err.Error()}}
	}
	defer source.Close()
	top := imagelib.UnparsedInstance(source, nil)
	bytes, mediaType, err := top.Manifest(ctx)
	if err != nil {
		return []image{{Error: err.Error()}}
	}
	if !manifest.MIMETypeIsMultiImage(mediaType) {
		one, err := readUnparsed(ctx, sys, source, top)
		if err == nil {
			err = copyReference(ctx, sys, reference, scratch, nil)
		}
		return []image{orRefused(one, err)}
	}
	list, err := manifest.ListFromBlob(bytes, mediaType)
	if err != nil {
		return []image{{Error: err.Error()}}
	}
	var all []image
	for i, instance := range list.Instances() {
		one, err := readUnparsed(ctx, sys, source, imagelib.UnparsedInstance(source, &instance))
		if err == nil {
			err = copyReference(ctx, sys, reference, fmt.Sprint(scratch, "-", i), &instance)
		}
		all = append(all, orRefused(one, err))
	}
	return all
}

func orRefused(one *image, err error) image {
	if one == nil {
		one = &image{}
	}
	if err != nil {
		one.Error = err.Error()
	}
	return *one
}

func readUnparsed(ctx context.Context, sys *types.SystemContext, source types.ImageSource, unparsed *imagelib.UnparsedImage) (*image, error) {
	parsed, err := imagelib.FromUnparsedImage(ctx, sys, unparsed)
	if err != nil {
		return nil, err
	}
	config, err := parsed.OCIConfig(ctx)
	if err != nil {
		return nil, err
	}
	// podman inspects what it loads, and takes nothing that it cannot inspect.
	if _, err := parsed.Inspect(ctx); err != nil {
		return nil, err
	}
	one := ofSpec(*config)
	one.Config = parsed.ConfigInfo().Digest.String()
	layers := parsed.LayerInfos()
	if updated, err := source.LayerInfosForCopy(ctx, nil); err == nil && updated != nil {
		layers = updated
	}
	for i, layer := range layers {
		blob, _, err := source.GetBlob(ctx, layer, none.NoCache)
		if err != nil {
			return &one, fmt.Errorf("layer %d: %w", i, err)
		}
		listed := listDecompressed(blob, archive.DecompressStream)
		blob.Close()
		one.Layers = append(one.Layers, listed)
		if listed.Error != "" {
			return &one, fmt.Errorf("layer %d: %s", i, listed.Error)
		}
	}
	return &one, nil
}

func copyReference(ctx context.Context, sys *types.SystemContext, source types.ImageReference, scratch string, instance *digest.Digest) error {
	target, err := directory.NewReference(scratch)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(scratch, 0o700); err != nil {
		return err
	}
	defer os.RemoveAll(scratch)
	policy, err := signature.NewPolicyContext(&signature.Policy{Default: []signature.PolicyRequirement{signature.NewPRInsecureAcceptAnything()}})
	if err != nil {
		return err
	}
	defer policy.Destroy()
	options := &copy.Options{SourceCtx: sys, DestinationCtx: sys}
	if instance != nil {
		options.ImageListSelection, options.Instances = copy.CopySpecificImages, []digest.Digest{*instance}
	}
	_, err = copy.Image(ctx, policy, target, source, options)
	if err == nil {
		return nil
	}
	return errors.New(err.Error())
}
