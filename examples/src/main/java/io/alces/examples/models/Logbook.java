package io.alces.examples.models;

import io.alces.annotation.Convert;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.examples.converters.CompressedText;
import io.alces.examples.converters.EncryptedText;

/** What happened at an airport, compressed, and the telephone number of who wrote it down, encrypted. */
@Item(table = "logbooks")
public record Logbook(
        @PartitionKey String airport,
        @Convert(CompressedText.class) String entries,
        @Convert(EncryptedText.class) String phone) {}
