package io.alces;

/** What one request brought of a segment. */
record SegmentChunk<E>(int segment, Chunk<Located<E>> chunk) {}
