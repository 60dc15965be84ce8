/**
 * Every limit of the product, in one place. Each is a bound on what hostile input may cost, wide enough that no real
 * image meets it; what exceeds one is a fault that says so, never a crash and never a pass.
 */
export const LIMITS = {
  /** Bytes of one document (index, manifest, config, manifest.json). Registries take manifests up to 4 MiB; an index.json of 10,000 images has 3 MB. */
  documentBytes: 32 * 1024 * 1024,
  /** Levels of nesting in a JSON document. Real ones have fewer than ten. */
  jsonDepth: 64,
  /** Levels of indexes below a root. Real ones have two. */
  indexDepth: 32,
  /** Cost of the values of a JSON document in memory: 1 for each, 1 more for a member's key, 2 more for a list, 4 more for an object. An SBOM of 20 MB has about so much. */
  jsonCost: 1_600_000,
  /** Images of one source. A layout with a year of nightly builds in 50 forms has 18,250. Each takes 12 KB of memory. */
  images: 20_000,
  /** References that are followed in one source. A thousand images of sixty layers have so many. Each takes 2 KB of memory until the report is written, and 5 KB with a finding. */
  references: 60_000,
  /** Entries of lists and maps in the configs of one source. Ten thousand images with fifty each have half of that. */
  configEntries: 1_000_000,
  /** Bytes of documents, and of other members' first and last bytes, kept of an archive that cannot be read twice (stdin, compressed). Ten thousand images have about 50 MB. */
  heldBytes: 128 * 1024 * 1024,
  /** Bytes of what is no document by its type, up to which it is fetched from a registry to see whether it is one all the same. */
  remoteOpaqueBytes: 4 * 1024 * 1024,
  /** Bytes of a blob that is fetched whole where its first and last bytes are asked for: one question instead of two. */
  remoteSmallBytes: 16 * 1024,
  /** Bytes that are read of a blob for its last ones, where a registry serves no parts. */
  remoteWholeBytes: 1024 * 1024,
  /** Blobs and manifests of one image that a registry is asked for. Sixteen platforms of a hundred layers have a tenth of that. */
  registryLookups: 20_000,
  /** Bytes of an answer of a registry that is no document: a token, a page of referrers. */
  registryAnswerBytes: 4 * 1024 * 1024,
  /** Pages of one list of referrers, and referrers of one digest that are looked at. */
  referrerPages: 20,
  referrers: 500,
  /** Milliseconds for everything that is asked of a registry about one image. A hundred gigabytes take half of that at 50 MB/s. */
  registryMilliseconds: 3_600_000,
  /** Milliseconds until an answer begins, and until its next bytes come. */
  registryAnswerMilliseconds: 20_000,
  /** Milliseconds for all bytes of one document or answer, and for each next `registrySlowBytes` of a blob. */
  registryDocumentMilliseconds: 60_000,
  /** Bytes that are no progress if it takes longer to get so many: a modem was faster. */
  registrySlowBytes: 64 * 1024,
  /** Times that one question is asked again, or one download goes on after a cut without having got any further. */
  registryRetries: 3,
  /** Milliseconds that a registry may have us wait before it is asked again (Retry-After). */
  registryWaitMilliseconds: 60_000,
  /** Redirects of one question. */
  registryRedirects: 5,
  /** Questions to a registry at one time. */
  registryConcurrency: 6,
  /** Bytes of Docker's configuration, and of what a credential helper says; milliseconds that one may take. */
  credentialBytes: 1024 * 1024,
  credentialMilliseconds: 20_000,
  /** Members of one archive of images. Ten thousand images of docker save have about 100,000. Each takes up to 1 KB of memory. */
  archiveMembers: 120_000,
  /** Characters of the names of all members of an archive of images: 140 for each of the largest number. */
  archiveNameCharacters: 16 * 1024 * 1024,
  /** Entries of one layer; none of them is kept. */
  layerEntries: 2_000_000,
  /** Bytes of zeros behind the end marker of an archive. GNU tar pads to 10 KiB, and to 4 MiB at most on tapes. */
  archiveTailBytes: 64 * 1024 * 1024,
  /** Bytes of a GNU long name or a PAX header in an archive. */
  archiveHeaderBytes: 1024 * 1024,
  /** Bytes that a compressed archive may grow to. */
  archiveBytes: 1024 ** 4,
  /** Bytes of an archive on standard input, which may never end: as many as one layer may have. */
  streamBytes: 256 * 1024 ** 3,
  /** Bytes of compressed input that may give no output: empty frames and members may follow each other without end. */
  fruitlessBytes: 64 * 1024 * 1024,
  /** Bytes that a compressed layer may grow to. The largest real ones, with models in them, have a tenth of that. */
  layerBytes: 256 * 1024 ** 3,
  /**
   * How many times its own size a layer may grow to, counted while it is decompressed and once it has more than `layerRatioBytes`. Text comes to
   * ten, logs that repeat themselves to a hundred, zeros to a thousand with gzip and to thirty thousand with zstd.
   */
  layerRatio: 200,
  /** Layers that stay below this many bytes may grow as they like: files full of zeros are ordinary, and so little does no harm. */
  layerRatioBytes: 64 * 1024 * 1024,
  /**
   * Bytes of the tables of contents of one layer that can be pulled file by file, as JSON. They are held while the layer is read: a table of 300,000
   * files. containers/storage reads up to 150 MiB.
   */
  tableBytes: 128 * 1024 * 1024,
  /** Bytes up to which a table may grow as it likes when it is decompressed; beyond, to `layerRatio` times its size. Real ones come to 30 times. */
  tableRatioBytes: 1024 * 1024,
  /** Bytes of one entry of a table. The header of a tar that it repeats has up to `archiveHeaderBytes`, extended attributes in base64 a third more. */
  tableEntryBytes: 4 * 1024 * 1024,
  /** Parts of one file in a table. With those of containers/storage, of 64 KiB, a file of 13 GB has so many, and with those of eStargz one of 800 GB. */
  tableParts: 200_000,
  /** Places of one layer at which annotations and footers may have consumers look for a table. Real layers have one, or two that lead to the same table. */
  tablesOfLayer: 8,
  /** Compressed parts of one layer that begin with a header and have files behind it, which are decompressed to see that. Real layers have one for each core of the builder. */
  sharedStarts: 1000,
  /** Entries of one layer that are told by name, of each kind of what is wrong with them. */
  entriesNamed: 3,
  /** Threads that read blobs beside the first. More than the cores of any runner make nothing faster. */
  workers: 64,
  /** MiB of objects of one of them; what it keeps of a layer is numbers. */
  workerMegabytes: 256,
  /** Bytes that one of them has to hash, so that starting it pays: that takes as long as hashing 60 MiB, and two at once are each a little slower. */
  workerWorthBytes: 96 * 1024 * 1024,
  /** Bytes of an earlier report. One of ten thousand images has a third of that. */
  reportBytes: 256 * 1024 * 1024,
  /** First bytes of a blob that are looked at: enough for the superblock of EROFS, 128 bytes from 1,024 on. */
  headBytes: 1152,
  /** First bytes of a layer that show whether it is one of Windows, and as many as these are when they are decompressed. */
  layerHeadBytes: 16 * 1024,
  layerHeadUnpackedBytes: 512 * 1024,
  /** Last bytes of a blob that are looked at: eStargz's footer has 51, zstd:chunked's magic 8. */
  tailBytes: 64,
  /** Characters of one untrusted string in a message. */
  untrustedCharacters: 300,
  /** Characters of a license expression; its parser takes time that grows faster than the text. What is longer counts as none. */
  licenseCharacters: 2000,
  /** Bytes of a policy file. */
  policyBytes: 1024 * 1024,
  /** Characters of one image that are searched for secrets. A config has about ten thousand, and the provenance of a large build a million. */
  secretCharacters: 16 * 1024 * 1024,
  /** Secrets that are told of one image. */
  secretsTold: 100,
  /** Bytes of a Dockerfile. */
  dockerfileBytes: 1024 * 1024,
  /** Characters that a word of a Dockerfile may come to when its variables are put in. Linux takes 131,072 of one argument. */
  expandedCharacters: 128 * 1024,
  /** Stages and instructions of a Dockerfile, and entries of a history, up to which one is held against the other. Real ones have a tenth of that. */
  dockerfileStages: 200,
  dockerfileInstructions: 5000,
  historyEntries: 5000,
  /** Instructions of all stages of all Dockerfiles of a workspace, each stage with those below it, that one history is held against. */
  historySteps: 200_000,
  /** Places in Dockerfiles at which one step of a build stands. Real ones stand at one, or at two where stages begin in the same way. */
  stepLocations: 100,
  /** How far below the working directory, in how many directories, Dockerfiles are looked for; how many are read, and how many bytes of them. */
  workspaceDepth: 8,
  workspaceDirectories: 20_000,
  workspaceDockerfiles: 200,
  workspaceBytes: 4 * 1024 * 1024,
  /** Materials and steps of one build that are looked at. The largest real builds have hundreds. */
  buildEntries: 20_000,
  /** Unknown facts that the settings of one rule depend on, of which every combination is tried: this many are 64 combinations. */
  policyQuestions: 6,
  /** Files that one policy may extend, directly or through others. */
  policyFiles: 50,
  /** Bytes of an answer of GitHub's on a policy that is none: a commit's name, a mistake, a listing of a thousand files. */
  githubAnswerBytes: 4 * 1024 * 1024,
  /** Milliseconds from the first question to the last answer, whatever is asked again: for all policies of other repositories, a comment, a check run. */
  githubMilliseconds: 60_000,
  /** Times that one question is asked again where GitHub or the network fails. */
  githubRetries: 2,
  /** Redirects that one question follows: one for a repository that was renamed. */
  githubRedirects: 3,
  /** Bytes of a page of GitHub's comments: a hundred of 65,536 characters, of four bytes at most. */
  githubPageBytes: 32 * 1024 * 1024,
  /** Pages of a hundred comments of one pull request that are looked through for one's own. */
  githubPages: 50,
  /** Bytes of a comment, and of each text of a check run. GitHub takes 65,536 characters, which never have fewer bytes, and drops what is longer whole. */
  commentBytes: 64_000,
  /** Annotations of one check run, and how many of them one request takes. */
  checkRunAnnotations: 1000,
  checkRunBatch: 50,
  /** Characters of a check run's title, and of an annotation's, that GitHub takes. */
  checkRunTitleCharacters: 255,
  /** Characters of the input `id`, which is in titles and in the hidden mark of a comment. */
  idCharacters: 100,
  /** Milliseconds until an engine answers at all: it is on this machine, or near. */
  engineConnectMilliseconds: 10_000,
  /** Milliseconds in which an engine sends no byte. A classic one copies all layers, of which there may be many gigabytes, before it sends the first. */
  engineIdleMilliseconds: 300_000,
  /** Milliseconds of one export, from the question to its last byte: 100 GB take half an hour. */
  engineMilliseconds: 7_200_000,
  /** Bytes of an engine's answer that is no image, and of the mistake that it writes behind a part of one. */
  engineAnswerBytes: 64 * 1024,
  /** Bytes of docker's own configuration, and of one of its contexts. Real ones have a few thousand. */
  dockerConfigBytes: 4 * 1024 * 1024,
  /** Bytes of a file in which a build step says what it pushed. With the provenance of fifty targets it has a tenth of that. */
  buildResultBytes: 32 * 1024 * 1024,
  /** Images that one such file may name. */
  buildResultImages: 10_000,
  /** Bytes of the file in which the runner tells of the event. GitHub drops payloads over 25 MB. */
  eventBytes: 32 * 1024 * 1024,
  /** Bytes of a workflow's file. GitHub takes half a megabyte. */
  workflowBytes: 1024 * 1024,
  /** Characters of one expression of a custom rule. */
  expressionCharacters: 10_000,
  /** Parts of one expression, and levels of nesting. */
  expressionNodes: 2000,
  expressionDepth: 50,
  /** Steps of about 50 ns that an evaluation may need at the most, by what the image holds, for it to run unwatched. */
  expressionSteps: 20_000_000,
  /** Milliseconds of an evaluation that may need more, and of all of them for one image. */
  expressionMilliseconds: 1000,
  expressionsMilliseconds: 5000,
  /** Characters of the message of a custom rule, values filled in. */
  customMessageCharacters: 1000,
  /** Bytes of a job summary: GitHub drops one over 1 MiB whole. */
  summaryBytes: 1000 * 1024,
  /** Blobs in the picture of one image; people take in fewer, and Mermaid refuses more than 500 lines between them. */
  graphNodes: 60,
  /** Images of a run that are drawn. */
  graphs: 20,
  /** Bytes of an image that are worth a bar: fewer are read before one is seen. */
  progressWorthBytes: 64 * 1024 * 1024,
  /** Bytes of a blob between one telling of how far its reading is and the next. */
  progressBytes: 4 * 1024 * 1024,
  /** Annotations of one level that the runner keeps for a step. */
  annotationsPerLevel: 10,
  /** Characters of one annotation that the runner keeps. */
  annotationCharacters: 4096,
  /** Results of one SARIF file that code scanning keeps; it takes five times as many. */
  sarifResults: 5000,
  /** Rules of one SARIF file. Code scanning refuses one with more whole. */
  sarifRules: 25_000,
  /** Bytes of a SARIF file, compressed by gzip. Code scanning refuses a larger one whole. */
  sarifGzipBytes: 10_000_000,
  /** What is waived, and what the authors of the policy are to know, that a SARIF file tells one by one. */
  sarifNotifications: 1000,
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
  /** Compiled patterns of custom rules that are kept. Patterns from an image could otherwise fill the memory. */
  expressionPatterns: 1000,
} as const;
