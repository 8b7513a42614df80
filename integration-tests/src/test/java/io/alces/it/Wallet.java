package io.alces.it;

import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import org.jspecify.annotations.Nullable;

@Item(table = "wallets")
record Wallet(
        @PartitionKey String id, long balance, @Nullable String owner) {

    static Wallet of(String id, long balance) {
        return new Wallet(id, balance, null);
    }
}
