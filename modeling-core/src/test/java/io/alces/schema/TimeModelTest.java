package io.alces.schema;

import static io.alces.schema.ModelProblemsTest.assertProblems;
import static org.assertj.core.api.Assertions.assertThat;

import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.Stored;
import io.alces.annotation.StoredAs;
import io.alces.annotation.TimeToLive;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class TimeModelTest {
    @Item
    @GlobalIndex(name = "byZoned", partitionKey = "id", sortKey = "zoned")
    record Event(
            @PartitionKey String id,
            @SortKey Instant at,
            @Stored(StoredAs.ISO_8601) ZonedDateTime zoned,
            @Stored(StoredAs.EPOCH_MILLIS) List<Optional<Instant>> history,
            @TimeToLive Instant expires,
            Date date,
            Year year,
            YearMonth month,
            OffsetTime time) {}

    private final ModelSchema<Event> schema = ModelSchema.compile(Event.class);

    @Test
    void compile_instantAsSortKey_isText() {
        assertThat(schema.key().sortKey()).map(KeyAttribute::type).contains(ScalarAttributeType.S);
    }

    @Test
    void compile_zonedTimeThatIsStored_sorts() {
        assertThat(schema.index("byZoned")).isPresent();
    }

    @Test
    void compile_stored_holdsForElements() {
        Shape.ListOf history = (Shape.ListOf) attribute("history").shape();
        Shape element = ((Shape.OptionalOf) history.element()).value();

        assertThat(((Shape.Converted) element).converter().attributeValueType()).isEqualTo(AttributeValueType.N);
    }

    @Test
    void compile_timeToLive_isANumber() {
        MemberSchema.Attribute expires = schema.timeToLive().orElseThrow();

        assertThat(expires).isSameAs(attribute("expires"));
        assertThat(((Shape.Converted) expires.shape()).converter().attributeValueType())
                .isEqualTo(AttributeValueType.N);
    }

    @Test
    void compile_otherTimes_areConverted() {
        assertThat(List.of("date", "year", "month", "time"))
                .allSatisfy(property -> assertThat(attribute(property).shape()).isInstanceOf(Shape.Converted.class));
    }

    @Item
    @GlobalIndex(name = "byLength", partitionKey = "id", sortKey = "length")
    record Zoned(@PartitionKey String id, @SortKey OffsetDateTime at, Duration length) {}

    @Test
    void compile_zonedTimeAsSortKey_isRejected() {
        assertProblems(
                Zoned.class,
                "Zoned.at: a sort key is stored in the order of its values, and OffsetDateTime is not; mark it"
                        + " @Stored(ISO_8601), @Stored(EPOCH_SECONDS) or @Stored(EPOCH_MILLIS)",
                "Zoned index byLength.length: a sort key is stored in the order of its values, and Duration is not;"
                        + " use a type such as String or Long, or @Convert it with ordered = true");
    }

    @Item
    record Expiring(
            @PartitionKey String id,
            @TimeToLive @Stored(StoredAs.EPOCH_MILLIS) Instant expires) {}

    @Test
    void compile_timeToLiveInMilliseconds_isRejected() {
        assertProblems(
                Expiring.class,
                "Expiring.expires: @TimeToLive is stored as seconds since 1970, not as EPOCH_MILLIS; remove @Stored");
    }

    private MemberSchema.Attribute attribute(String property) {
        return (MemberSchema.Attribute) schema.object().member(property).orElseThrow();
    }
}
