package io.alces;

import java.util.List;

/**
 * What one request brought.
 *
 * @param unreadable the items that were left out and are to be reported
 * @param end how far the read has come
 */
record Chunk<E>(List<E> elements, long scannedCount, List<UnreadableItem> unreadable, Position end) {}
