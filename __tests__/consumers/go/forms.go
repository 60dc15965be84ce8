package main

import (
	"archive/tar"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"go.podman.io/image/v5/manifest"
	"go.podman.io/storage/pkg/archive"
)

// The forms in which an artifact reaches consumers: a layout is also packed as an archive, and a `dir:` also becomes a layout.
func formsOf(asked request, scratch string) (map[string]string, error) {
	paths := map[string]string{asked.Form: asked.Path}
	if asked.Form == "dir" {
		layout := filepath.Join(scratch, "layout")
		if err := layoutOf(asked.Path, layout); err != nil {
			return paths, nil
		}
		paths["layout"] = layout
	}
	if layout, ok := paths["layout"]; ok {
		packed := filepath.Join(scratch, "layout.tar")
		if err := pack(layout, packed); err != nil {
			return nil, err
		}
		paths["archive"] = packed
	}
	if _, ok := paths["layout"]; !ok && asked.Form == "archive" {
		layout, err := pulledLayout(asked.Path, scratch)
		if err != nil {
			return nil, err
		}
		if layout != "" {
			paths["pulled"] = layout
		}
	}
	return paths, nil
}

// An archive without anything that docker's classic store loads reaches docker by a registry: it is pushed as a layout, and pulled.
func pulledLayout(path, scratch string) (string, error) {
	file, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	unpacked := filepath.Join(scratch, "unpacked")
	if err := os.Mkdir(unpacked, 0o700); err != nil {
		return "", err
	}
	if archive.NewDefaultArchiver().Untar(file, unpacked, &archive.TarOptions{NoLchown: true}) != nil {
		return "", nil
	}
	for _, name := range []string{"manifest.json", "repositories"} {
		if _, err := os.Lstat(filepath.Join(unpacked, name)); err == nil {
			return "", nil
		}
	}
	if _, err := os.Stat(filepath.Join(unpacked, "index.json")); err != nil {
		return "", nil
	}
	return unpacked, nil
}

func layoutOf(dir, layout string) error {
	blobs := filepath.Join(layout, "blobs", "sha256")
	if err := os.MkdirAll(blobs, 0o755); err != nil {
		return err
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		name := entry.Name()
		if len(name) != 64 && !strings.HasSuffix(name, ".manifest.json") {
			continue
		}
		bytes, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(blobs, strings.TrimSuffix(name, ".manifest.json")), bytes, 0o644); err != nil {
			return err
		}
	}
	document, err := os.ReadFile(filepath.Join(dir, "manifest.json"))
	if err != nil {
		return err
	}
	sum := sha256.Sum256(document)
	name := hex.EncodeToString(sum[:])
	if err := os.WriteFile(filepath.Join(blobs, name), document, 0o644); err != nil {
		return err
	}
	index, err := json.Marshal(map[string]any{
		"schemaVersion": 2,
		"manifests": []any{map[string]any{
			"mediaType": manifest.GuessMIMEType(document), "digest": "sha256:" + name, "size": len(document),
		}},
	})
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(layout, "index.json"), index, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(layout, "oci-layout"), []byte(`{"imageLayoutVersion":"1.0.0"}`), 0o644)
}

func pack(directory, archive string) error {
	file, err := os.Create(archive)
	if err != nil {
		return err
	}
	defer file.Close()
	writer := tar.NewWriter(file)
	err = filepath.WalkDir(directory, func(path string, _ fs.DirEntry, err error) error {
		if err != nil || path == directory {
			return err
		}
		// Links are followed, as by who packs what is there.
		info, err := os.Stat(path)
		if err != nil {
			return nil
		}
		header, err := tar.FileInfoHeader(info, "")
		if err != nil {
			return err
		}
		if header.Name, err = filepath.Rel(directory, path); err != nil {
			return err
		}
		if err := writer.WriteHeader(header); err != nil || !info.Mode().IsRegular() {
			return err
		}
		content, err := os.Open(path)
		if err != nil {
			return err
		}
		defer content.Close()
		_, err = io.Copy(writer, content)
		return err
	})
	if err != nil {
		return fmt.Errorf("pack: %w", err)
	}
	return writer.Close()
}
