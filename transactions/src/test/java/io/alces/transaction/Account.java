package io.alces.transaction;

import io.alces.annotation.CreatedAt;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.UpdatedAt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Item(table = "accounts")
record Account(
        @PartitionKey String id,
        long balance,
        @Nullable String owner,
        @CreatedAt @Nullable Instant openedAt,
        @UpdatedAt @Nullable Instant changedAt) {

    static Account of(String id, long balance) {
        return new Account(id, balance, null, null, null);
    }
}
