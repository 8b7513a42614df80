package io.alces.benchmarks.item;

import org.jspecify.annotations.Nullable;

/** Makes an address as a record, for the Enhanced Client. */
public final class AddressRecordBuilder {
    private @Nullable String street;
    private @Nullable String postalCode;
    private @Nullable String city;
    private @Nullable String country;

    public void street(@Nullable String street) {
        this.street = street;
    }

    public void postalCode(@Nullable String postalCode) {
        this.postalCode = postalCode;
    }

    public void city(@Nullable String city) {
        this.city = city;
    }

    public void country(@Nullable String country) {
        this.country = country;
    }

    public AddressRecord build() {
        return new AddressRecord(street, postalCode, city, country);
    }
}
