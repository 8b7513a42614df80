package io.alces.examples.models;

import io.alces.annotation.BeforeWrite;
import io.alces.annotation.CreatedAt;
import io.alces.annotation.GeneratedValue;
import io.alces.annotation.Item;
import io.alces.annotation.ItemSize;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.TimeToLive;
import io.alces.annotation.UpdatedAt;
import io.alces.annotation.Version;
import io.alces.generate.Ulid;
import io.alces.reference.Ref;
import io.alces.validation.OneOf;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A notice to pilots about an airport. Those of an airport are stored together, the oldest first.
 *
 * <p>Whoever issues one says what it is about, and Alces does the rest: it gives the notice an id, its times, two weeks to
 * live, and a version that keeps writers from overwriting each other's changes.
 */
@Item(table = "notices")
@ItemSize(max = 2_000)
public record Notice(
        @PartitionKey Ref<Airport> airport,
        @SortKey @GeneratedValue(Ulid.class) @Nullable String id,
        @NotBlank String text,
        @OneOf({"runway", "taxiway", "airspace"}) @Nullable String subject,
        @CreatedAt @Nullable Instant issuedAt,
        @UpdatedAt @Nullable Instant changedAt,
        @TimeToLive(after = "P14D") @Nullable Instant expiresAt,
        @Version @Nullable Long version) {

    /** A new notice about the airport with an identifier. */
    public static Notice of(String ident, String text) {
        return new Notice(Ref.to(Airport.class, ident), null, text, null, null, null, null, null);
    }

    /** The same notice with another text. */
    public Notice withText(String other) {
        return new Notice(airport, id, other, subject, issuedAt, changedAt, expiresAt, version);
    }

    /** The same notice with another end. */
    public Notice withExpiresAt(Instant other) {
        return new Notice(airport, id, text, subject, issuedAt, changedAt, other, version);
    }

    /** A notice that does not say its subject begins with it. */
    @BeforeWrite
    Notice withSubject() {
        String first = text.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return subject == null ? new Notice(airport, id, text, first, issuedAt, changedAt, expiresAt, version) : this;
    }
}
