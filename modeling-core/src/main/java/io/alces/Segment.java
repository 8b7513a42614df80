package io.alces;

/**
 * A part of a table or index that is scanned on its own.
 *
 * @param number from 0
 * @param total how many parts there are
 */
record Segment(int number, int total) {
    private static final int MOST = 1_000_000;

    Segment {
        checkTotal("segment", total);
        if (number < 0 || number >= total) {
            throw new IllegalArgumentException("segment: expected a number from 0 to " + (total - 1) + " of " + total
                    + " segments, found " + number);
        }
    }

    /** Refuses a number of segments that DynamoDB does not take. */
    static void checkTotal(String setting, int segments) {
        if (segments < 1 || segments > MOST) {
            throw new IllegalArgumentException(setting + ": expected 1 to " + MOST + " segments, found " + segments);
        }
    }

    @Override
    public String toString() {
        return "segment " + number + " of " + total;
    }
}
