package io.alces.it;

import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.Version;
import org.jspecify.annotations.Nullable;

/** A record with a version. */
@Item(table = "accounts")
record Account(
        @PartitionKey String id,
        @Nullable String owner,
        long balance,
        @Nullable @Version Long version) {

    static Account of(String id) {
        return new Account(id, "ada", 0, null);
    }

    Account withOwner(String owner) {
        return new Account(id, owner, balance, version);
    }

    Account withBalance(long balance) {
        return new Account(id, owner, balance, version);
    }

    Account withVersion(@Nullable Long version) {
        return new Account(id, owner, balance, version);
    }
}
