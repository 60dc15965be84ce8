package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/docker/distribution"
	_ "github.com/docker/distribution/manifest/manifestlist"
	_ "github.com/docker/distribution/manifest/ocischema"
	_ "github.com/docker/distribution/manifest/schema2"
	"github.com/docker/docker/api/types/events"
	dockerimage "github.com/docker/docker/image"
	"github.com/docker/docker/image/tarexport"
	"github.com/docker/docker/layer"
	"github.com/docker/docker/reference"
	"github.com/opencontainers/go-digest"
	ocispec "github.com/opencontainers/image-spec/specs-go/v1"
)

// `docker load` with the classic image store: docker's own loader and image store, over a layer store that keeps nothing but listings.
func readDockerLoad(ctx context.Context, path, scratch string) ([]image, error) {
	stores, err := newDockerStores(scratch)
	if err != nil {
		return nil, err
	}
	return stores.load(ctx, path)
}

// `docker pull` with the classic image store of every manifest in a layout: the manifest is decoded as the client of a registry decodes it,
// and the rest is loaded as from an archive with the same config and layers.
func readDockerPull(ctx context.Context, path, scratch string) ([]image, error) {
	index, err := os.ReadFile(filepath.Join(path, "index.json"))
	if err != nil {
		return nil, err
	}
	var images []image
	var walk func(mediaType string, content []byte, depth int) error
	walk = func(mediaType string, content []byte, depth int) error {
		document, descriptor, err := distribution.UnmarshalManifest(mediaType, content)
		if err != nil {
			images = append(images, image{Error: err.Error()})
			return nil
		}
		isIndex := strings.Contains(descriptor.MediaType, "manifest.list") || strings.Contains(descriptor.MediaType, "index")
		if isIndex {
			if depth > 4 {
				return errors.New("nested too deep")
			}
			for _, reference := range document.References() {
				child, err := os.ReadFile(blobPath(path, reference.Digest))
				if err != nil {
					images = append(images, image{Error: err.Error()})
					continue
				}
				if err := walk(reference.MediaType, child, depth+1); err != nil {
					return err
				}
			}
			return nil
		}
		references := document.References()
		if len(references) == 0 {
			images = append(images, image{Error: "no config"})
			return nil
		}
		stores, err := newDockerStores(filepath.Join(scratch, fmt.Sprint(len(images))))
		if err != nil {
			return err
		}
		loaded, err := stores.pull(ctx, path, references)
		if err != nil {
			images = append(images, image{Error: err.Error(), Manifest: digest.FromBytes(content).String()})
			return nil
		}
		for i := range loaded {
			loaded[i].Manifest = digest.FromBytes(content).String()
		}
		images = append(images, loaded...)
		return nil
	}
	// The layout's own index is what tags of a registry would be; each entry is pulled on its own.
	var top ocispec.Index
	if err := json.Unmarshal(index, &top); err != nil {
		return nil, err
	}
	for _, entry := range top.Manifests {
		content, err := os.ReadFile(blobPath(path, entry.Digest))
		if err != nil {
			images = append(images, image{Error: err.Error()})
			continue
		}
		if err := walk(entry.MediaType, content, 0); err != nil {
			return images, err
		}
	}
	return images, nil
}

func blobPath(layout string, named digest.Digest) string {
	if named.Validate() != nil {
		return filepath.Join(layout, "invalid-digest")
	}
	return filepath.Join(layout, "blobs", named.Algorithm().String(), named.Encoded())
}

type dockerStores struct {
	images dockerimage.Store
	layers *listingStore
	names  reference.Store
}

func newDockerStores(scratch string) (*dockerStores, error) {
	backend, err := dockerimage.NewFSStoreBackend(filepath.Join(scratch, "images"))
	if err != nil {
		return nil, err
	}
	layers := &listingStore{layers: map[layer.ChainID]*listedLayer{}}
	images, err := dockerimage.NewImageStore(backend, layers)
	if err != nil {
		return nil, err
	}
	names, err := reference.NewReferenceStore(filepath.Join(scratch, "repositories.json"))
	if err != nil {
		return nil, err
	}
	return &dockerStores{images, layers, names}, nil
}

func (s *dockerStores) load(ctx context.Context, path string) ([]image, error) {
	archive, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer archive.Close()
	exporter := tarexport.NewTarExporter(s.images, s.layers, s.names, noEvents{}, nil)
	if err := exporter.Load(ctx, archive, io.Discard, true); err != nil {
		// What was created before the error stays, as in the daemon.
		return s.all(), err
	}
	return s.all(), nil
}

func (s *dockerStores) pull(ctx context.Context, layout string, references []distribution.Descriptor) ([]image, error) {
	config, err := os.ReadFile(blobPath(layout, references[0].Digest))
	if err != nil {
		return nil, err
	}
	if digest.FromBytes(config) != references[0].Digest {
		return nil, errors.New("image verification failed for the config")
	}
	decoded, err := dockerimage.NewFromJSON(config)
	if err != nil {
		return nil, err
	}
	if decoded.RootFS == nil {
		return nil, errors.New("no RootFS in the config")
	}
	if err := dockerimage.CheckOS(decoded.OperatingSystem()); err != nil {
		return nil, err
	}
	layers := references[1:]
	if len(layers) != len(decoded.RootFS.DiffIDs) {
		return nil, errors.New("layers from manifest don't match image configuration")
	}
	root := *dockerimage.NewRootFS()
	for i, described := range layers {
		content, err := os.ReadFile(blobPath(layout, described.Digest))
		if err != nil {
			return nil, err
		}
		if digest.FromBytes(content) != described.Digest {
			return nil, errors.New("filesystem layer verification failed")
		}
		inflated, err := dockerDecompress(content)
		if err != nil {
			return nil, err
		}
		registered, err := s.layers.Register(inflated, root.ChainID())
		inflated.Close()
		if err != nil {
			return nil, err
		}
		if registered.DiffID() != decoded.RootFS.DiffIDs[i] {
			return nil, errors.New("layers from manifest don't match image configuration")
		}
		root.Append(registered.DiffID())
	}
	if _, err := s.images.Create(config); err != nil {
		return nil, err
	}
	return s.all(), nil
}

func (s *dockerStores) all() []image {
	var images []image
	for id, loaded := range s.images.Map() {
		one := image{
			Config: id.String(), OS: loaded.OperatingSystem(), Arch: loaded.BaseImgArch(), Variant: loaded.BaseImgVariant(),
		}
		if loaded.Config != nil {
			one.User, one.Env, one.Labels = loaded.Config.User, loaded.Config.Env, loaded.Config.Labels
			one.Entrypoint, one.Cmd = loaded.Config.Entrypoint, loaded.Config.Cmd
		}
		for _, named := range s.names.References(id.Digest()) {
			one.Names = append(one.Names, named.String())
		}
		root := dockerimage.NewRootFS()
		for _, diffID := range loaded.RootFS.DiffIDs {
			one.DiffIDs = append(one.DiffIDs, diffID.String())
			root.Append(diffID)
			if listed, ok := s.layers.layers[root.ChainID()]; ok {
				one.Layers = append(one.Layers, listed.listing)
			} else {
				one.Layers = append(one.Layers, layerReading{Error: "not loaded"})
			}
		}
		images = append(images, one)
	}
	slices.SortFunc(images, func(a, b image) int { return strings.Compare(a.Config, b.Config) })
	return images
}

type noEvents struct{}

func (noEvents) LogImageEvent(context.Context, string, string, events.Action) {}

// A layer store that lists the layers registered in it, and keeps nothing else of them.
type listingStore struct {
	lock   sync.Mutex
	layers map[layer.ChainID]*listedLayer
}

type listedLayer struct {
	layer.Layer
	chain   layer.ChainID
	diff    layer.DiffID
	parent  *listedLayer
	listing layerReading
}

func (l *listedLayer) ChainID() layer.ChainID               { return l.chain }
func (l *listedLayer) DiffID() layer.DiffID                 { return l.diff }
func (l *listedLayer) Size() int64                          { return 0 }
func (l *listedLayer) DiffSize() int64                      { return 0 }
func (l *listedLayer) Metadata() (map[string]string, error) { return nil, nil }
func (l *listedLayer) Parent() layer.Layer {
	if l.parent == nil {
		return nil
	}
	return l.parent
}

func (s *listingStore) Register(stream io.Reader, parent layer.ChainID) (layer.Layer, error) {
	listing := listLayerToSplit(stream)
	if listing.Error != "" {
		return nil, errors.New(listing.Error)
	}
	s.lock.Lock()
	defer s.lock.Unlock()
	registered := &listedLayer{diff: layer.DiffID(listing.DiffID), listing: listing}
	registered.chain = layer.ChainID(listing.DiffID)
	if parent != "" {
		below, ok := s.layers[parent]
		if !ok {
			return nil, layer.ErrLayerDoesNotExist
		}
		registered.parent = below
		registered.chain = layer.ChainID(digest.FromString(string(parent) + " " + listing.DiffID))
	}
	s.layers[registered.chain] = registered
	return registered, nil
}

func (s *listingStore) Get(id layer.ChainID) (layer.Layer, error) {
	s.lock.Lock()
	defer s.lock.Unlock()
	found, ok := s.layers[id]
	if !ok {
		return nil, layer.ErrLayerDoesNotExist
	}
	return found, nil
}

func (s *listingStore) Map() map[layer.ChainID]layer.Layer            { return nil }
func (s *listingStore) Release(layer.Layer) ([]layer.Metadata, error) { return nil, nil }
func (s *listingStore) CreateRWLayer(string, layer.ChainID, *layer.CreateRWLayerOpts) (layer.RWLayer, error) {
	return nil, errors.ErrUnsupported
}
func (s *listingStore) GetRWLayer(string) (layer.RWLayer, error) { return nil, errors.ErrUnsupported }
func (s *listingStore) GetMountID(string) (string, error)        { return "", errors.ErrUnsupported }
func (s *listingStore) ReleaseRWLayer(layer.RWLayer) ([]layer.Metadata, error) {
	return nil, errors.ErrUnsupported
}
func (s *listingStore) Cleanup() error            { return nil }
func (s *listingStore) DriverStatus() [][2]string { return nil }
func (s *listingStore) DriverName() string        { return "listing" }
