package io.alces.table;

import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;

/** What a table or an index may read and write, in capacity or request units per second. */
sealed interface Throughput {
    /** The limits of a table or index whose requests are paid one by one. */
    record OnDemand(long maxRead, long maxWrite) implements Throughput {
        OnDemandThroughput sdk() {
            return OnDemandThroughput.builder()
                    .maxReadRequestUnits(maxRead)
                    .maxWriteRequestUnits(maxWrite)
                    .build();
        }
    }

    /** The capacity of a table or index that is paid by the hour. */
    record Provisioned(long read, long write) implements Throughput {
        ProvisionedThroughput sdk() {
            return ProvisionedThroughput.builder()
                    .readCapacityUnits(read)
                    .writeCapacityUnits(write)
                    .build();
        }
    }

    static OnDemand onDemand(long maxRead, long maxWrite) {
        return new OnDemand(units("maxRead", maxRead), units("maxWrite", maxWrite));
    }

    static Provisioned provisioned(long read, long write) {
        return new Provisioned(units("read", read), units("write", write));
    }

    private static long units(String name, long units) {
        if (units < 1) {
            throw new IllegalArgumentException(name + " must be at least 1 unit, but is " + units);
        }
        return units;
    }
}
