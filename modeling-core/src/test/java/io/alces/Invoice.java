package io.alces;

import io.alces.annotation.Attribute;
import io.alces.annotation.Flatten;
import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.Unmapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the tests of updates update: an attribute of every shape. */
@Item(table = "invoices")
@GlobalIndex(name = "byReference", partitionKey = "reference")
@SuppressWarnings("ArrayRecordComponent") // arrays are one kind of attribute
record Invoice(
        @PartitionKey String customerId,
        @SortKey String number,
        @Attribute("st") Status status,
        @Nullable String reference,
        BigDecimal net,
        BigDecimal gross,
        int count,
        double weight,
        Instant at,
        Address shipTo,
        List<Line> lines,
        int[] sizes,
        Set<String> tags,
        Set<Long> numbers,
        Set<Line> parts,
        List<Set<String>> labels,
        Map<String, String> extra,
        Map<String, Set<String>> groups,
        Optional<String> note,
        Payment payment,
        @Nullable Object open,
        @Unmapped Map<String, Object> rest)
        implements Owned {

    enum Status {
        OPEN,
        PAID
    }

    record Address(
            @Nullable String city,
            @Nullable @Attribute("zip") String code,
            @Nullable Place place,
            @Nullable Map<String, String> notes,
            @Nullable Set<String> bells,
            @Nullable @Flatten Contact contact) {
        static Address in(String city) {
            return new Address(city, null, null, null, null, null);
        }
    }

    record Place(@Nullable Double latitude, @Nullable Double longitude) {}

    record Contact(@Nullable String phone, @Nullable Map<String, String> hours) {}

    record Line(String sku, @Nullable Integer quantity) {}

    sealed interface Payment permits Card {}

    record Card(String digits) implements Payment {}
}
