package io.alces;

import org.jspecify.annotations.Nullable;

/**
 * How much is read, and from where on.
 *
 * @param limit how many items are returned at most; null for all
 * @param pageSize how many items a request examines at most; null for as many as DynamoDB does
 * @param cursor where an earlier page ended; null for the beginning
 * @param segment the part of a scan that is read; null for the whole
 * @param merged whether the items come between those of other reads, so that each must tell where it stands
 */
record Paging(
        @Nullable Integer limit,
        @Nullable Integer pageSize,
        @Nullable String cursor,
        @Nullable Segment segment,
        boolean merged) {
    static final Paging ALL = new Paging(null, null, null, null, false);

    Paging withLimit(int limit) {
        return new Paging(positive("limit", limit), pageSize, cursor, segment, merged);
    }

    Paging withPageSize(int pageSize) {
        return new Paging(limit, positive("pageSize", pageSize), cursor, segment, merged);
    }

    Paging withCursor(String cursor) {
        if (cursor.isBlank()) {
            throw new IllegalArgumentException(
                    "startAt: expected the cursor of a page, found blank text; leave startAt(..) out to start at the"
                            + " beginning");
        }
        return new Paging(limit, pageSize, cursor, segment, merged);
    }

    Paging withSegment(Segment segment) {
        return new Paging(limit, pageSize, cursor, segment, merged);
    }

    Paging withMerging() {
        return new Paging(limit, pageSize, cursor, segment, true);
    }

    /** Whether of each item it must be known where it stands. */
    boolean needsPositions() {
        return limit != null || merged;
    }

    private static int positive(String setting, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(setting + ": expected at least 1, found " + value);
        }
        return value;
    }
}
