package io.alces.examples.models;

import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import java.net.URI;
import java.util.Set;

/** A country by its ISO code. */
@Item(table = "countries")
public record Country(
        @PartitionKey String code, String name, Continent continent, Set<String> keywords, URI wikipedia) {}
