package io.alces;

import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.Version;
import io.alces.annotation.WriteToken;
import org.jspecify.annotations.Nullable;

/** A model whose writes know themselves. */
@Item(table = "parcels")
record Parcel(
        @PartitionKey String id,
        @Nullable String city,
        @Nullable Place place,
        @Nullable @Version Integer version,
        @Nullable @WriteToken String token) {

    record Place(@Nullable String shelf) {}

    static Parcel of(String id) {
        return new Parcel(id, "Oslo", null, null, null);
    }

    Parcel withCity(String other) {
        return new Parcel(id, other, place, version, token);
    }

    Parcel withVersion(int other) {
        return new Parcel(id, city, place, other, token);
    }

    Parcel withToken(@Nullable String other) {
        return new Parcel(id, city, place, version, other);
    }
}
