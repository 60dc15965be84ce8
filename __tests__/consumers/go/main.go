// Command consumers reads image artifacts with the libraries that container engines and registry clients are made of, and prints what each of
// them reads. One request per line on standard input, one answer per line on standard output, both JSON.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"sync"

	apex "github.com/apex/log"
	"github.com/apex/log/handlers/discard"
	"github.com/sirupsen/logrus"
	"go.podman.io/storage/pkg/reexec"
)

type request struct {
	// The artifact: an archive (form "archive"), an OCI layout (form "layout") or a directory of containers/image (form "dir").
	Path string `json:"path"`
	Form string `json:"form"`
	// Names of consumers to run; all where it is empty.
	Consumers []string `json:"consumers"`
	// Image references to parse, in place of reading an artifact.
	References []string `json:"references"`
}

type answer struct {
	Path     string    `json:"path"`
	Readings []reading `json:"readings"`
	// By reference, how each library parses it.
	References [][]parsedReference `json:"references,omitempty"`
}

// What one consumer reads from an artifact.
type reading struct {
	Consumer string `json:"consumer"`
	// Why the whole artifact is refused; empty where it is not.
	Error  string  `json:"error,omitempty"`
	Images []image `json:"images"`
}

// One platform image as a consumer would load it.
type image struct {
	Names []string `json:"names,omitempty"`
	// Why this image is refused; empty where it is not.
	Error      string            `json:"error,omitempty"`
	Manifest   string            `json:"manifest,omitempty"`
	Config     string            `json:"config"`
	User       string            `json:"user"`
	Env        []string          `json:"env"`
	Entrypoint []string          `json:"entrypoint"`
	Cmd        []string          `json:"cmd"`
	Labels     map[string]string `json:"labels"`
	OS         string            `json:"os"`
	Arch       string            `json:"arch"`
	Variant    string            `json:"variant"`
	DiffIDs    []string          `json:"diffIds"`
	Layers     []layerReading    `json:"layers"`
	// Annotations that travel with it, those of the entry that lists it included.
	Annotations []string `json:"annotations,omitempty"`
}

// A layer as a consumer decompresses it.
type layerReading struct {
	Error   string   `json:"error,omitempty"`
	DiffID  string   `json:"diffId"`
	SetID   []string `json:"setId"`
	Entries int      `json:"entries"`
}

type consumer struct {
	name string
	// The forms that it takes as they are.
	forms []string
	read  func(ctx context.Context, path string, scratch string) ([]image, error)
}

var consumers = []consumer{
	{"docker", []string{"archive"}, readDockerLoad},
	{"docker-pull", []string{"layout", "pulled"}, readDockerPull},
	{"docker-containerd", []string{"archive"}, readDockerContainerd},
	{"containerd", []string{"archive"}, readContainerd},
	{"containerd-transfer", []string{"archive"}, readContainerdTransfer},
	{"docker-archive", []string{"archive"}, readDockerArchive},
	{"oci-archive", []string{"archive"}, readOCIArchive},
	{"oci", []string{"layout"}, readOCILayout},
	{"dir", []string{"dir"}, readDir},
	{"crane", []string{"archive", "layout"}, readCrane},
	{"regctl", []string{"archive", "layout"}, readRegctl},
	{"umoci", []string{"layout"}, readUmoci},
}

func main() {
	if reexec.Init() {
		return
	}
	// Engines decompress gzip with pigz where it is installed. Only what they do by themselves is the same on every machine.
	os.Setenv("MOBY_DISABLE_PIGZ", "1")
	os.Setenv("CONTAINERD_DISABLE_PIGZ", "1")
	commands, err := restrictPath()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	defer os.RemoveAll(commands)
	apex.SetHandler(discard.New())
	logrus.SetLevel(logrus.PanicLevel)
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<24)
	out := json.NewEncoder(os.Stdout)
	for lines.Scan() {
		var asked request
		if err := json.Unmarshal(lines.Bytes(), &asked); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		response := answer{Path: asked.Path}
		if len(asked.References) > 0 {
			response.References = parseReferences(asked.References)
		} else {
			response.Readings = readAll(asked)
		}
		if err := out.Encode(response); err != nil {
			os.Exit(1)
		}
	}
}

// Leaves xz alone of all commands: docker has no decoder of its own for it.
func restrictPath() (string, error) {
	xz, err := exec.LookPath("xz")
	commands, dirErr := os.MkdirTemp("", "consumers-path-")
	if dirErr != nil {
		return "", dirErr
	}
	if err == nil {
		if err := os.Symlink(xz, filepath.Join(commands, "xz")); err != nil {
			return "", err
		}
	}
	return commands, os.Setenv("PATH", commands)
}

func readAll(asked request) []reading {
	scratch, err := os.MkdirTemp("", "consumers-")
	if err != nil {
		return []reading{{Consumer: "none", Error: err.Error()}}
	}
	defer os.RemoveAll(scratch)
	paths, err := formsOf(asked, scratch)
	if err != nil {
		return []reading{{Consumer: "none", Error: err.Error()}}
	}
	var readings []reading
	var lock sync.Mutex
	var done sync.WaitGroup
	for i, one := range consumers {
		if len(asked.Consumers) > 0 && !contains(asked.Consumers, one.name) {
			continue
		}
		path := pathFor(one.forms, asked.Form, paths)
		if path == "" {
			continue
		}
		own := filepath.Join(scratch, fmt.Sprint("consumer-", i))
		if err := os.Mkdir(own, 0o700); err != nil {
			continue
		}
		done.Go(func() {
			images, err := safely(one, path, own)
			result := reading{Consumer: one.name, Images: images}
			if err != nil {
				result.Error = err.Error()
			}
			lock.Lock()
			readings = append(readings, result)
			lock.Unlock()
		})
	}
	done.Wait()
	sort.Slice(readings, func(i, j int) bool { return readings[i].Consumer < readings[j].Consumer })
	return readings
}

// The artifact as it is, where the consumer takes it so; else the first form that it takes.
func pathFor(forms []string, given string, paths map[string]string) string {
	if contains(forms, given) {
		return paths[given]
	}
	for _, form := range forms {
		if path := paths[form]; path != "" {
			return path
		}
	}
	return ""
}

// A consumer that panics refuses, in its way.
func safely(one consumer, path, scratch string) (images []image, err error) {
	defer func() {
		if caught := recover(); caught != nil {
			err = fmt.Errorf("panic: %v", caught)
		}
	}()
	return one.read(context.Background(), path, scratch)
}

func contains(list []string, item string) bool {
	for _, one := range list {
		if one == item {
			return true
		}
	}
	return false
}
