package io.alces.request;

/**
 * How much a request reads or writes, and what DynamoDB charges for it, by "DynamoDB read and write operations" of the
 * Amazon DynamoDB Developer Guide. What the indexes of a table cost is not part of it. Immutable and thread-safe.
 *
 * @param charge what is charged
 * @param items how many items there are; for a query or scan how many a request examines at most, 0 for as many as 1 MB
 *     holds
 * @param itemBytes the bytes of one item; 0 if nothing is known of it
 * @param isGiven whether the size is that of the items to be written, otherwise it is one to be expected
 */
public record Estimate(Charge charge, long items, long itemBytes, boolean isGiven) {
    static final Estimate NOTHING = new Estimate(Charge.NONE, 0, 0, true);

    private static final long PAGE_BYTES = 1024L * 1024;

    /** What DynamoDB charges for, and how it rounds: up. */
    public enum Charge {
        /** For nothing. */
        NONE(0, 1),
        /** For each item of an eventually consistent read by key: half a unit for 4 KB. */
        EVENTUAL_READ(0.5, 4096),
        /** For each item of a strongly consistent read by key: a unit for 4 KB. */
        STRONG_READ(1, 4096),
        /** For each item that a transaction reads: two units for 4 KB. */
        TRANSACTIONAL_READ(2, 4096),
        /** For all items together that an eventually consistent query or scan examines: half a unit for 4 KB. */
        EVENTUAL_PAGE(0.5, 4096),
        /** For all items together that a strongly consistent query or scan examines: a unit for 4 KB. */
        STRONG_PAGE(1, 4096),
        /** For each item that is written: a unit for 1 KB. */
        WRITE(1, 1024),
        /** For each item that a transaction writes: two units for 1 KB. */
        TRANSACTIONAL_WRITE(2, 1024);

        private final double units;
        private final long bytes;

        Charge(double units, long bytes) {
            this.units = units;
            this.bytes = bytes;
        }

        /** Whether the sizes of all items are added before they are rounded, as in queries and scans. */
        boolean isOfPage() {
            return this == EVENTUAL_PAGE || this == STRONG_PAGE;
        }

        double of(long size) {
            return units * Math.max(1, (size + bytes - 1) / bytes);
        }
    }

    /**
     * The capacity units that are taken at most; 0 if nothing is charged, or if the size is not known. A write in place of a
     * larger item takes as many as that one.
     */
    public double capacityUnits() {
        if (charge == Charge.NONE || itemBytes == 0) {
            return 0;
        }
        return charge.isOfPage() ? charge.of(pageBytes()) : items * charge.of(itemBytes);
    }

    Estimate withItemBytes(long bytes) {
        return isGiven ? this : new Estimate(charge, items, bytes, false);
    }

    private long pageBytes() {
        return items == 0 || items > PAGE_BYTES / itemBytes ? PAGE_BYTES : items * itemBytes;
    }

    @Override
    public String toString() {
        if (itemBytes == 0) {
            return "the size of the items is not known";
        }
        return (isGiven ? "" : "about ") + itemBytes + " bytes an item, " + number() + capacity();
    }

    private String number() {
        if (!charge.isOfPage()) {
            return items == 1 ? "" : items + " items, ";
        }
        return (items == 0 ? "a page of 1 MB" : "a page of " + items) + " at most, ";
    }

    private String capacity() {
        double units = capacityUnits();
        String text = units == Math.rint(units) ? Long.toString((long) units) : Double.toString(units);
        return text + (units == 1 ? " capacity unit" : " capacity units");
    }
}
