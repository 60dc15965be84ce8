/**
 * The limits on hostile input. Each bounds a cost and is larger than real images need; an excess is a reported fault,
 * never a crash and never a pass.
 */
export const LIMITS = {
  /**
   * Bytes of one document (index, manifest, config, manifest.json). Registries accept manifests up to 4 MiB; an
   * index.json of 10,000 images has 3 MB.
   */
  documentBytes: 32 * 1024 * 1024,
  /** Levels of nesting in a JSON document. Real ones have fewer than ten. */
  jsonDepth: 64,
  /** Levels of indexes below a root. Real ones have two. */
  indexDepth: 32,
  /**
   * Memory cost of the values of a JSON document: 1 for each, 1 more for a member's key, 2 more for a list, 4 more for
   * an object. An SBOM of 20 MB has about this cost.
   */
  jsonCost: 1_600_000,
  /** Characters of an integer. Longer ones exceed 64 bits, and their conversion takes quadratic time. */
  integerCharacters: 32,
  /** Characters of a digest. No algorithm needs more, although the grammar allows them. */
  digestCharacters: 300,
  /** Characters of an image reference: host, path, tag and digest together. */
  referenceCharacters: 1024,
  /**
   * Media types under which one document is decoded: each costs a reading. Real documents have one, or two if a tool is
   * wrong.
   */
  documentTypes: 8,
  /** Faults that are reported for one document, which could have millions. */
  documentFaults: 10,
  /**
   * Features of a platform (`os.features`), and characters of each. Real platforms have one or two, such as `win32k` and
   * `erofs`.
   */
  osFeatures: 32,
  osFeatureCharacters: 128,
  /**
   * Images of one source. A layout with a year of nightly builds in 50 variants has 18,250. Each takes 12 KB of memory.
   */
  images: 20_000,
  /**
   * References that are followed in one source. A thousand images of sixty layers have as many. Each takes 2 KB of
   * memory until the report is written, and 5 KB with a finding.
   */
  references: 60_000,
  /** Entries of lists and maps in the configs of one source. Ten thousand images with fifty each have half as many. */
  configEntries: 1_000_000,
  /**
   * Bytes of documents, and of the first and last bytes of other members, kept of a streamed archive (stdin,
   * compressed). Ten thousand images have about 50 MB.
   */
  heldBytes: 128 * 1024 * 1024,
  /**
   * Bytes of a blob whose type is not that of a document, up to which it is fetched from a registry to check whether it
   * is one.
   */
  remoteOpaqueBytes: 4 * 1024 * 1024,
  /** Bytes of a blob that is fetched as a whole if its first and last bytes are needed: one request instead of two. */
  remoteSmallBytes: 16 * 1024,
  /** Bytes that are read for the last bytes of a blob if a registry does not serve ranges. */
  remoteWholeBytes: 1024 * 1024,
  /**
   * Blobs and manifests of one image that are requested from a registry. Sixteen platforms of a hundred layers have a
   * tenth of it.
   */
  registryLookups: 20_000,
  /** Bytes of a response of a registry other than a document: a token, a page of referrers. */
  registryAnswerBytes: 4 * 1024 * 1024,
  /** Bytes of an ignored response that are read to reuse its connection. */
  registryIgnoredBytes: 16 * 1024,
  /** Pages of one list of referrers, and referrers of one digest. */
  referrerPages: 20,
  referrers: 500,
  /** Time for all requests about one image. A hundred gigabytes take half of it at 50 MB/s. */
  registryMilliseconds: 3_600_000,
  /** Time until a response begins, and between its bytes. */
  registryAnswerMilliseconds: 20_000,
  /** Time for one document or other response, and for each `registrySlowBytes` of a blob. */
  registryDocumentMilliseconds: 60_000,
  /** The minimum progress of a blob in `registryDocumentMilliseconds`: a modem was faster. */
  registrySlowBytes: 64 * 1024,
  /** Retries of one request, and continuations of one download without progress. */
  registryRetries: 3,
  /** Wait that a registry may request before a retry (Retry-After). */
  registryWaitMilliseconds: 60_000,
  /** Redirects of one request. */
  registryRedirects: 5,
  /** Concurrent requests to a registry, and concurrent downloads, unless the environment sets another number. */
  registryConcurrency: 8,
  /** The largest number that the environment can set: registries limit the requests of one client. */
  registryConnections: 64,
  /** Bytes of Docker's configuration, and of the output of a credential helper; time that one may take. */
  credentialBytes: 1024 * 1024,
  credentialMilliseconds: 20_000,
  /** Members of one archive of images. Ten thousand images of docker save have about 100,000. Each takes up to 1 KB of memory. */
  archiveMembers: 120_000,
  /** Characters of the names of all members of an archive of images: 140 for each of the largest number. */
  archiveNameCharacters: 16 * 1024 * 1024,
  /** Characters of the path of a member that links lead to: Linux's PATH_MAX. docker cannot unpack a longer one. */
  archivePathCharacters: 4096,
  /** Symbolic links that lead from one name in an archive to a file. Real archives have one. */
  archiveLinks: 8,
  /** Faults that are reported for one archive; each of its images has them. */
  archiveFaults: 20,
  /** Entries of one layer; none of them is kept. */
  layerEntries: 2_000_000,
  /** Bytes of zeros after the end marker of an archive. GNU tar pads to 10 KiB, and to 4 MiB at most on tapes. */
  archiveTailBytes: 64 * 1024 * 1024,
  /** Bytes of a GNU long name or a PAX header in an archive. */
  archiveHeaderBytes: 1024 * 1024,
  /** Bytes of a decompressed archive. */
  archiveBytes: 1024 ** 4,
  /** Bytes of an archive on standard input, which may never end: as many as one layer may have. */
  streamBytes: 256 * 1024 ** 3,
  /** Time until a run reads nothing more; half the time that GitHub gives a job. Users can set it. */
  runMilliseconds: 10_800_000,
  /** Bytes to which all layers and archives of a run decompress together: three times those of the largest layer. Users can set it. */
  runUnpackedBytes: 1_000_000_000_000,
  /**
   * Decompressed bytes of a run beyond `layerRatio` times the stored ones. A layer may have `layerRatioBytes` of them, a
   * run not as many for each of its layers.
   */
  runDenseBytes: 4_000_000_000,
  /**
   * Bytes of the temporary copy of a compressed or streamed archive, which is written only if a rule reads the contents
   * of layers. A GitHub runner has about 14 GB of free space.
   */
  copyBytes: 64_000_000_000,
  /** Bytes of compressed input without output: empty frames and members may follow each other without end. */
  fruitlessBytes: 64 * 1024 * 1024,
  /** Bytes of a decompressed layer. The largest real ones, with models in them, have a tenth of it. */
  layerBytes: 256 * 1024 ** 3,
  /**
   * The ratio of a layer's decompressed to its stored size, checked during decompression above `layerRatioBytes`. Text
   * has a ratio of ten, repetitive logs a hundred, zeros a thousand with gzip and thirty thousand with zstd.
   */
  layerRatio: 200,
  /**
   * Bytes up to which the ratio of a layer is not checked: files full of zeros are ordinary, and this much does no
   * harm.
   */
  layerRatioBytes: 64 * 1024 * 1024,
  /** Bytes of the window of a zstd frame, which takes as much memory. zstd accepts as much by default. */
  zstdWindowBytes: 128 * 1024 * 1024,
  /**
   * Bytes of the tables of contents of one layer, as JSON. They are held in memory while the layer is read: a table of
   * 300,000 files. containers/storage reads up to 150 MiB.
   */
  tableBytes: 128 * 1024 * 1024,
  /**
   * Bytes of a decompressed table up to which its ratio is not checked; beyond, `layerRatio` applies. Real ones have a
   * ratio of 30.
   */
  tableRatioBytes: 1024 * 1024,
  /**
   * Bytes of one entry of a table. The header of a tar that it repeats has up to `archiveHeaderBytes`, extended
   * attributes in base64 a third more.
   */
  tableEntryBytes: 4 * 1024 * 1024,
  /**
   * Parts of one file in a table. With the 64 KiB of containers/storage, a file of 13 GB has as many, and with the
   * parts of eStargz one of 800 GB.
   */
  tableParts: 200_000,
  /**
   * Locations in one layer at which annotations and footers may place a table. Real layers have one, or two with the
   * same table.
   */
  tablesOfLayer: 8,
  /**
   * Compressed parts of one layer that begin with a header followed by files, which must be decompressed to be
   * compared. Real layers have one for each core of the builder.
   */
  sharedStarts: 1000,
  /** Entries of one layer that are named in messages, per kind of issue. */
  entriesNamed: 3,
  /** Threads that read blobs in addition to the main thread. More than the cores of any runner are useless. */
  workers: 64,
  /** Memory for objects of one thread; it keeps only numbers of a layer. */
  workerMegabytes: 256,
  /**
   * Bytes to hash that justify starting a thread: it takes as long as hashing 60 MiB, and two threads slow each other
   * down a little.
   */
  workerWorthBytes: 96 * 1024 * 1024,
  /** Bytes of an earlier report. One of ten thousand images has a third of it. */
  reportBytes: 256 * 1024 * 1024,
  /** First bytes of a blob that are read: enough for the superblock of EROFS, 128 bytes from 1,024 on. */
  headBytes: 1152,
  /** First bytes of a layer that show whether it is a Windows layer, and their decompressed size. */
  layerHeadBytes: 16 * 1024,
  layerHeadUnpackedBytes: 512 * 1024,
  /** Last bytes of a blob that are read: eStargz's footer has 51, zstd:chunked's magic 8. */
  tailBytes: 64,
  /** Characters of one untrusted string in a message. */
  untrustedCharacters: 300,
  /**
   * Image names, platforms and URLs that one message lists, and sentences that a finding of several images combines.
   * Real images have up to about ten platforms.
   */
  namesShown: 10,
  platformsShown: 12,
  urlsShown: 3,
  /**
   * Characters of a misspelled word, and of a misspelled media type, that are compared with known ones: it costs the
   * product of their lengths.
   */
  suggestionCharacters: 64,
  suggestionTypeCharacters: 128,
  /** Unknown media types of one image that are compared with the whole table for a suggestion. */
  suggestions: 32,
  /** Characters of a license expression; its parser takes more than linear time. A longer one is not valid. */
  licenseCharacters: 2000,
  /** Bytes of a policy file. */
  policyBytes: 1024 * 1024,
  /**
   * Characters of one image that are searched for secrets. A config has about ten thousand, the provenance of a large
   * build a million.
   */
  secretCharacters: 16 * 1024 * 1024,
  /** Characters at the end of a name that decide whether its value is a secret. */
  secretNameCharacters: 200,
  /** Characters of a value that may be a harmless one; a longer one with the name of a secret is a secret. */
  secretValueCharacters: 2000,
  /** Secrets that are reported for one image. */
  secretsReported: 100,
  /** Bytes of a Dockerfile. */
  dockerfileBytes: 1024 * 1024,
  /** Characters of a word of a Dockerfile after expansion of its variables. Linux accepts 131,072 in one argument. */
  expandedCharacters: 128 * 1024,
  /** Stages and instructions of a Dockerfile, and entries of a history, that are matched. Real ones have a tenth. */
  dockerfileStages: 200,
  dockerfileInstructions: 5000,
  historyEntries: 5000,
  /**
   * Instructions of all stages of all Dockerfiles of a workspace, each stage with its base stages, that are matched
   * with one history.
   */
  historySteps: 200_000,
  /** Characters before the command of a history entry in which a shell and its options are searched. */
  historyShellCharacters: 200,
  /** Histories of which the matches with a workspace's Dockerfiles are kept, for images with equal ones. Then they are matched again. */
  matchedHistories: 1000,
  /** Locations in Dockerfiles of one step of a build. Real steps have one, or two if stages begin in the same way. */
  stepLocations: 100,
  /** The search for Dockerfiles below the working directory: depth, directories, files, and bytes of all files. */
  workspaceDepth: 8,
  workspaceDirectories: 20_000,
  workspaceDockerfiles: 200,
  workspaceBytes: 4 * 1024 * 1024,
  /** Materials and steps of one build. The largest real builds have hundreds. */
  buildEntries: 20_000,
  /** Characters of the address of a build's source that are compared with the repository of the run. */
  buildAddressCharacters: 1000,
  /** Unknown facts that the settings of one rule may depend on; all combinations are tried, 64 at most. */
  policyQuestions: 6,
  /** Files that one policy may extend, directly or indirectly. */
  policyFiles: 50,
  /**
   * Bytes of a response of GitHub about a policy, other than the policy: a commit id, an error, a listing of a thousand
   * files.
   */
  githubAnswerBytes: 4 * 1024 * 1024,
  /**
   * Time from the first request to the last response, including retries: for all policies of other
   * repositories, a comment, a check run.
   */
  githubMilliseconds: 60_000,
  /** Retries of one request if GitHub or the network fails. */
  githubRetries: 2,
  /** Redirects of one request: one for a renamed repository. */
  githubRedirects: 3,
  /** Bytes of a page of GitHub's comments: a hundred of 65,536 characters with up to four bytes. */
  githubPageBytes: 32 * 1024 * 1024,
  /** Pages of a hundred comments of one pull request that are searched. */
  githubPages: 50,
  /**
   * Bytes of a comment, and of each text of a check run. GitHub accepts 65,536 characters, which never have fewer
   * bytes, and refuses longer text.
   */
  commentBytes: 64_000,
  /** Annotations of one check run, and of one request. */
  checkRunAnnotations: 1000,
  checkRunBatch: 50,
  /** Characters of the title of a check run or an annotation that GitHub accepts. */
  checkRunTitleCharacters: 255,
  /** Characters of the input `id`, which is part of titles and of the hidden marker of a comment. */
  idCharacters: 100,
  /** Bytes of one output of the Action. Linux limits environment variables to 128 KiB, including the name. */
  outputBytes: 120 * 1024,
  /** Patterns that the braces of one image argument may expand to. */
  argumentPatterns: 1000,
  /** Time until an engine responds: it is on this machine, or near. */
  engineConnectMilliseconds: 10_000,
  /**
   * Time without a byte from an engine. A classic one copies all layers, possibly many gigabytes, before it
   * sends the first.
   */
  engineIdleMilliseconds: 300_000,
  /** Time of one export, from the request to its last byte: 100 GB take half an hour. */
  engineMilliseconds: 7_200_000,
  /** Bytes of an engine's response other than an image, and of the error that it appends to a partial one. */
  engineAnswerBytes: 64 * 1024,
  /** Bytes of docker's own configuration, and of one of its contexts. Real ones have a few thousand. */
  dockerConfigBytes: 4 * 1024 * 1024,
  /** Bytes of a build result. With the provenance of fifty targets it has a tenth of it. */
  buildResultBytes: 32 * 1024 * 1024,
  /** Images of one build result. */
  buildResultImages: 10_000,
  /** Bytes of the runner's event file. GitHub drops payloads over 25 MB. */
  eventBytes: 32 * 1024 * 1024,
  /** Bytes of a workflow file. GitHub accepts half a megabyte. */
  workflowBytes: 1024 * 1024,
  /** Characters of one expression of a custom rule. */
  expressionCharacters: 10_000,
  /** Nodes of one expression, and levels of nesting. */
  expressionNodes: 2000,
  expressionDepth: 50,
  /**
   * Steps of about 50 ns that an evaluation may need at most, estimated from the image, to run without a time limit.
   */
  expressionSteps: 20_000_000,
  /** Time of a more expensive evaluation, and of all of them for one image. */
  expressionMilliseconds: 1000,
  expressionsMilliseconds: 5000,
  /** Characters of the message of a custom rule, including values. */
  customMessageCharacters: 1000,
  /** Bytes of a job summary: GitHub drops one over 1 MiB as a whole. */
  summaryBytes: 1000 * 1024,
  /** Errors and notices that a job summary lists. */
  summaryErrors: 50,
  /** Blobs in the picture of one image; more are not readable, and Mermaid refuses more than 500 edges. */
  graphNodes: 60,
  /** Images of a run that are drawn. */
  graphs: 20,
  /** Bytes of an image from which on a progress bar is shown: fewer are read too quickly. */
  progressWorthBytes: 64 * 1024 * 1024,
  /** Bytes of a blob between two reports of progress. */
  progressBytes: 4 * 1024 * 1024,
  /** Annotations of one level that the runner keeps for a step. */
  annotationsPerLevel: 10,
  /** Characters of one annotation that the runner keeps. */
  annotationCharacters: 4096,
  /** Results of one SARIF file that code scanning keeps; it accepts five times as many. */
  sarifResults: 5000,
  /** Rules of one SARIF file. Code scanning refuses a file with more. */
  sarifRules: 25_000,
  /** Bytes of a SARIF file, compressed by gzip. Code scanning refuses a larger one. */
  sarifGzipBytes: 10_000_000,
  /** Waived findings and notices that a SARIF file lists individually. */
  sarifNotifications: 1000,
  /** Characters of a path in a SARIF file. Longer ones are not valid file names. */
  sarifPathCharacters: 4096,
  /** Characters of the name of a rule that code scanning accepts. */
  sarifNameCharacters: 255,
  /** Values of a policy file, those of aliases included each time: at eight bytes each, no real policy of `policyBytes` has as many. */
  policyValues: 128 * 1024,
  /** YAML tokens of a policy file: four bytes each. A token takes far more memory than its text. */
  policyTokens: 256 * 1024,
  /** Characters of a key in a policy. YAML has the same limit for keys in one line. */
  policyKeyCharacters: 1024,
  /** Errors that are reported for one policy file. */
  policyErrors: 100,
  /** Characters of the path and the ref of a policy in another repository. */
  policyReferenceCharacters: 1024,
  /** Characters of the `ref` of the context. */
  contextRefCharacters: 1024,
  /** Compiled patterns of custom rules that are kept. Patterns from an image could otherwise fill the memory. */
  expressionPatterns: 1000,
} as const;
