package io.alces.it;

import io.alces.annotation.AfterRead;
import io.alces.annotation.AfterWrite;
import io.alces.annotation.BeforeDelete;
import io.alces.annotation.BeforeWrite;
import io.alces.annotation.Computed;
import io.alces.annotation.CreatedAt;
import io.alces.annotation.Default;
import io.alces.annotation.GeneratedValue;
import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.ItemSize;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.TimeToLive;
import io.alces.annotation.Transform;
import io.alces.annotation.UpdatedAt;
import io.alces.annotation.Version;
import io.alces.generate.UuidV4;
import io.alces.reference.Ref;
import io.alces.transform.AttributeTransform;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A model with everything that the pipeline does, which tells {@link PipelineEvent} of it.
 *
 * @param shade what its hook leaves out of what is stored, so that only reads give it a value
 */
@Item(table = "permits")
@ItemSize(max = 8_000)
@GlobalIndex(name = "byNote", partitionKey = "note")
record Permit(
        @PartitionKey @Transform(Spelling.class) String holder,

        @Nullable @SortKey @Computed(from = "number", method = "toSort")
        String sort,

        int number,
        @Nullable @Transform(Spelling.class) String title,
        @Nullable @Version Long version,
        @Nullable String note,
        @Nullable Object extra,
        @Nullable Ref<Permit> parent,
        @Nullable @Default("open") String state,
        @Nullable @GeneratedValue(UuidV4.class) String code,
        @Nullable @Default(value = "alces", forced = true) String source,
        @Nullable @Default(value = "grey", onRead = true) String shade,
        @Nullable @CreatedAt Instant created,
        @Nullable @UpdatedAt Instant updated,
        @Nullable @TimeToLive(after = "P1D") Instant expires) {
    static final int NUMBER = 1;
    static final String SORT = "n1";

    /** Stores a spelling that no caller uses. */
    static final class Spelling implements AttributeTransform<String> {
        @Override
        public String write(String value) {
            PipelineEvent.TRANSFORM_WRITES.happens();
            return "<" + value.toLowerCase(Locale.ROOT) + ">";
        }

        @Override
        public String read(String stored) {
            return stored.substring(1, stored.length() - 1);
        }
    }

    /** A permit of which all is left open that a write can fill. */
    static Permit of(String holder, String title, long version, @Nullable String note, @Nullable Object extra) {
        return new Permit(
                holder, null, NUMBER, title, version, note, extra, null, null, null, "caller", null, null, null, null);
    }

    /** A permit that is not stored, and refers to the one of a holder. */
    static Permit after(String holder) {
        Ref<Permit> parent = Ref.to(Permit.class, holder, SORT);
        return new Permit("other", null, 2, null, null, null, null, parent, null, null, null, null, null, null, null);
    }

    Permit with(String otherHolder, @Nullable Long otherVersion) {
        return new Permit(
                otherHolder,
                sort,
                number,
                title,
                otherVersion,
                note,
                extra,
                parent,
                state,
                code,
                source,
                shade,
                created,
                updated,
                expires);
    }

    private Permit withoutShade() {
        return new Permit(
                holder, sort, number, title, version, note, extra, parent, state, code, source, null, created, updated,
                expires);
    }

    String toSort() {
        PipelineEvent.COMPUTED.happens();
        return "n" + number;
    }

    @Computed(from = {"holder", "title"})
    String search() {
        PipelineEvent.COMPUTED.happens();
        return holder + " " + title;
    }

    @BeforeWrite
    Permit beforeWrite() {
        PipelineEvent.BEFORE_WRITE.happens();
        return withoutShade();
    }

    @AfterWrite
    void afterWrite() {
        PipelineEvent.AFTER_WRITE.happens();
    }

    @BeforeDelete
    void beforeDelete() {
        PipelineEvent.BEFORE_DELETE.happens();
    }

    @AfterRead
    void afterRead() {
        PipelineEvent.AFTER_READ.happens();
    }
}
