package io.alces.transaction;

import io.alces.annotation.Convert;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.TimeToLive;
import org.jspecify.annotations.Nullable;

/**
 * A value that an item has of a unique attribute, in a table of its own.
 *
 * @param value of which attribute, in which scope, and which value
 * @param space the table and the attribute
 * @param owner the item that has it
 * @param expiresAt when that item expires, in seconds since 1970
 */
@Item(table = "unique-values")
record UniqueValue(
        @PartitionKey String value,
        String space,
        @Convert(OwnerKey.Converter.class) OwnerKey owner,
        @TimeToLive @Nullable Long expiresAt) {}
