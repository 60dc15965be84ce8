package main

import (
	"context"
	"fmt"
	"os"
	"sort"

	"github.com/google/go-containerregistry/pkg/name"
	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/layout"
	"github.com/google/go-containerregistry/pkg/v1/tarball"
)

// `crane push`: a directory is a layout, anything else an archive of docker.
func readCrane(_ context.Context, path, _ string) ([]image, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		index, err := layout.ImageIndexFromPath(path)
		if err != nil {
			return nil, err
		}
		return craneIndex(index, 0)
	}
	list, err := tarball.LoadManifest(func() (readCloser, error) { return os.Open(path) })
	if err != nil {
		return nil, err
	}
	var all []image
	for _, entry := range list {
		var tag *name.Tag
		if len(list) > 1 {
			if len(entry.RepoTags) == 0 {
				all = append(all, image{Error: "no tag to choose it by"})
				continue
			}
			parsed, err := name.NewTag(entry.RepoTags[0])
			if err != nil {
				all = append(all, image{Error: err.Error()})
				continue
			}
			tag = &parsed
		}
		loaded, err := tarball.ImageFromPath(path, tag)
		if err != nil {
			all = append(all, image{Error: err.Error()})
			continue
		}
		one := craneImage(loaded)
		one.Names = entry.RepoTags
		all = append(all, one)
	}
	return all, nil
}

func craneIndex(index v1.ImageIndex, depth int) ([]image, error) {
	manifest, err := index.IndexManifest()
	if err != nil {
		return nil, err
	}
	var all []image
	for _, entry := range manifest.Manifests {
		switch {
		case entry.MediaType.IsImage():
			loaded, err := index.Image(entry.Digest)
			if err != nil {
				all = append(all, image{Error: err.Error(), Manifest: entry.Digest.String()})
				continue
			}
			one := craneImage(loaded)
			one.Manifest = entry.Digest.String()
			one.Annotations = append(annotationsOf(manifest.Annotations), annotationsOf(entry.Annotations)...)
			if own, err := loaded.Manifest(); err == nil {
				one.Annotations = append(one.Annotations, annotationsOf(own.Annotations)...)
			}
			all = append(all, one)
		case entry.MediaType.IsIndex() && depth < 4:
			nested, err := index.ImageIndex(entry.Digest)
			if err != nil {
				all = append(all, image{Error: err.Error(), Manifest: entry.Digest.String()})
				continue
			}
			found, err := craneIndex(nested, depth+1)
			if err != nil {
				found = append(found, image{Error: err.Error(), Manifest: entry.Digest.String()})
			}
			all = append(all, found...)
		}
	}
	return all, nil
}

func annotationsOf(annotations map[string]string) []string {
	var lines []string
	for key, value := range annotations {
		lines = append(lines, key+"="+value)
	}
	sort.Strings(lines)
	return lines
}

func craneImage(loaded v1.Image) image {
	config, err := loaded.ConfigFile()
	if err != nil {
		return image{Error: err.Error()}
	}
	named, err := loaded.ConfigName()
	if err != nil {
		return image{Error: err.Error()}
	}
	one := image{
		Config: named.String(), User: config.Config.User, Env: config.Config.Env, Entrypoint: config.Config.Entrypoint,
		Cmd: config.Config.Cmd, Labels: config.Config.Labels, OS: config.OS, Arch: config.Architecture, Variant: config.Variant,
	}
	for _, id := range config.RootFS.DiffIDs {
		one.DiffIDs = append(one.DiffIDs, id.String())
	}
	layers, err := loaded.Layers()
	if err != nil {
		one.Error = err.Error()
		return one
	}
	for i, layer := range layers {
		stream, err := layer.Uncompressed()
		if err != nil {
			one.Error = fmt.Sprintf("layer %d: %v", i, err)
			return one
		}
		listed := listLayer(stream)
		stream.Close()
		if listed.Error != "" {
			one.Error = fmt.Sprintf("layer %d: %s", i, listed.Error)
		}
		one.Layers = append(one.Layers, listed)
	}
	return one
}
