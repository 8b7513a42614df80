package io.alces.table;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;

/** What a table or an index may read and write, in capacity or request units per second. */
sealed interface Throughput {
    /** Where DynamoDB has this as a limit, there is none. */
    long UNLIMITED = -1;

    /** The limits of a table or index whose requests are paid one by one, or {@link #UNLIMITED}. */
    record OnDemand(long maxRead, long maxWrite) implements Throughput {
        static final OnDemand WITHOUT_LIMITS = new OnDemand(UNLIMITED, UNLIMITED);

        @Override
        public OnDemandThroughput limits() {
            return OnDemandThroughput.builder()
                    .maxReadRequestUnits(maxRead)
                    .maxWriteRequestUnits(maxWrite)
                    .build();
        }

        @Override
        public String words() {
            return equals(WITHOUT_LIMITS)
                    ? "on demand"
                    : "on demand, at most " + limit(maxRead) + " read and " + limit(maxWrite) + " write units";
        }

        private static String limit(long units) {
            return units == UNLIMITED ? "any" : String.valueOf(units);
        }
    }

    /** Requests are paid one by one; the limits, if there are any, are left as they are. */
    record PerRequest() implements Throughput {
        @Override
        public boolean isMetBy(Throughput found) {
            return found instanceof OnDemand;
        }

        @Override
        public String words() {
            return "on demand";
        }
    }

    /** The capacity of a table or index that is paid by the hour. */
    record Provisioned(long read, long write) implements Throughput {
        @Override
        public ProvisionedThroughput capacity() {
            return ProvisionedThroughput.builder()
                    .readCapacityUnits(read)
                    .writeCapacityUnits(write)
                    .build();
        }

        @Override
        public String words() {
            return "provisioned, " + read + " read and " + write + " write units";
        }
    }

    /** What it is for a request, if it is provisioned. */
    default @Nullable ProvisionedThroughput capacity() {
        return null;
    }

    /** What it is for a request, if it is on demand and has limits, or is to have none. */
    default @Nullable OnDemandThroughput limits() {
        return null;
    }

    /** In words, for reports. */
    String words();

    /** Whether what a table has is what is asked of it here. */
    default boolean isMetBy(Throughput found) {
        return equals(found);
    }

    default boolean isProvisioned() {
        return this instanceof Provisioned;
    }

    static OnDemand onDemand(long maxRead, long maxWrite) {
        return new OnDemand(units("maxRead", maxRead), units("maxWrite", maxWrite));
    }

    static Provisioned provisioned(long read, long write) {
        return new Provisioned(units("read", read), units("write", write));
    }

    private static long units(String name, long units) {
        if (units < 1) {
            throw new IllegalArgumentException(name + ": expected at least 1 unit, found " + units);
        }
        return units;
    }
}
