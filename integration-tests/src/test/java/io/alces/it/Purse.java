package io.alces.it;

import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.Version;

/** A wallet whose writes are counted. */
@Item(table = "purses")
record Purse(@PartitionKey String id, long balance, @Version long version) {

    static Purse of(String id, long balance) {
        return new Purse(id, balance, 0);
    }

    Purse plus(long amount) {
        return new Purse(id, balance + amount, version);
    }
}
