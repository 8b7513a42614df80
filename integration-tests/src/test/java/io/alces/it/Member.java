package io.alces.it;

import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.TimeToLive;
import io.alces.annotation.Unique;
import io.alces.transform.Lowercase;
import io.alces.transform.Trim;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Item(table = "members")
record Member(
        @PartitionKey String club,
        @SortKey long number,

        @Unique(transforms = {Trim.class, Lowercase.class}) @Nullable String email,

        @Unique(scope = "club") @Nullable Integer locker,

        @Nullable String note,
        @TimeToLive @Nullable Instant until) {

    static Member of(long number, String email) {
        return new Member("c1", number, email, null, null, null);
    }

    Member withEmail(@Nullable String other) {
        return new Member(club, number, other, locker, note, until);
    }

    Member withLocker(@Nullable Integer other) {
        return new Member(club, number, email, other, note, until);
    }

    Member withNote(String other) {
        return new Member(club, number, email, locker, other, until);
    }

    Member until(Instant other) {
        return new Member(club, number, email, locker, note, other);
    }

    Member in(String other) {
        return new Member(other, number, email, locker, note, until);
    }
}
