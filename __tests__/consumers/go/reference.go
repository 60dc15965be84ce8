package main

import (
	distribution "github.com/distribution/reference"
	containers "go.podman.io/image/v5/docker/reference"
)

// How a library parses an image reference; without a host where it refuses it.
type parsedReference struct {
	Library  string `json:"library"`
	Host     string `json:"host,omitempty"`
	Path     string `json:"path,omitempty"`
	Tag      string `json:"tag,omitempty"`
	Digest   string `json:"digest,omitempty"`
	Full     string `json:"full,omitempty"`
	Familiar string `json:"familiar,omitempty"`
}

func parseReferences(names []string) [][]parsedReference {
	parsed := make([][]parsedReference, 0, len(names))
	for _, name := range names {
		parsed = append(parsed, []parsedReference{parseWithDistribution(name), parseWithContainers(name)})
	}
	return parsed
}

func parseWithDistribution(name string) parsedReference {
	result := parsedReference{Library: "distribution/reference"}
	named, err := distribution.ParseNormalizedNamed(name)
	if err != nil {
		return result
	}
	result.Host, result.Path = distribution.Domain(named), distribution.Path(named)
	if tagged, ok := named.(distribution.Tagged); ok {
		result.Tag = tagged.Tag()
	}
	if digested, ok := named.(distribution.Digested); ok {
		result.Digest = digested.Digest().String()
	}
	result.Full, result.Familiar = distribution.TagNameOnly(named).String(), distribution.FamiliarName(named)
	return result
}

func parseWithContainers(name string) parsedReference {
	result := parsedReference{Library: "containers/image"}
	named, err := containers.ParseNormalizedNamed(name)
	if err != nil {
		return result
	}
	result.Host, result.Path = containers.Domain(named), containers.Path(named)
	if tagged, ok := named.(containers.Tagged); ok {
		result.Tag = tagged.Tag()
	}
	if digested, ok := named.(containers.Digested); ok {
		result.Digest = digested.Digest().String()
	}
	result.Full, result.Familiar = containers.TagNameOnly(named).String(), containers.FamiliarName(named)
	return result
}
