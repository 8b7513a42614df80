package io.alces;

import io.alces.query.AttributeResolver;
import io.alces.query.Condition;
import io.alces.query.Conditions;
import io.alces.query.ExpressionRenderer;
import io.alces.query.KeyConditions;
import io.alces.query.KeyPart;
import io.alces.query.PropertyPath;
import io.alces.query.StoredPath;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import io.alces.schema.KeyAttribute;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks what a read asks for against the schema, and renders it: every mistake is found before anything is sent. */
final class ReadPlanner<T> {
    private final ModelContext<T> context;
    private final ReadSpec<T> spec;
    private final ItemView<?> view;
    private final boolean counting;
    private final Expiry expiry;

    private ReadPlanner(ModelContext<T> context, ReadSpec<T> spec, ItemView<?> view, boolean counting) {
        this.context = context;
        this.spec = spec;
        this.view = view;
        this.counting = counting;
        this.expiry = spec.includesExpired() ? Expiry.NEVER : Expiry.of(context.schema());
    }

    static <T> ReadPlan query(
            ModelContext<T> context, ReadSpec<T> spec, ItemView<?> view, RequestOptions options, boolean counting) {
        ReadPlanner<T> planner = new ReadPlanner<>(context, spec, view, counting);
        ReadSource source = planner.queried();
        planner.checkFilterHasNoKey(source);
        return planner.plan(source, planner.expired(!planner.isExpiryKey(source)), options);
    }

    static <T> ReadPlan scan(
            ModelContext<T> context, ReadSpec<T> spec, ItemView<?> view, RequestOptions options, boolean counting) {
        ReadPlanner<T> planner = new ReadPlanner<>(context, spec, view, counting);
        return planner.plan(planner.scanned(), planner.expired(true), options);
    }

    private ReadSource queried() {
        List<KeyComparison> comparisons = comparisons();
        ReadSource source =
                spec.index() == null ? choice().fitting(comparisons) : choice().named(spec.index(), comparisons);
        for (KeyComparison comparison : comparisons) {
            checkValues(source, comparison);
        }
        return source;
    }

    private ReadSource scanned() {
        return spec.index() == null ? ReadSource.table(context.schema()) : choice().named(spec.index());
    }

    private ReadPlan plan(ReadSource source, ExpiredItems expired, RequestOptions options) {
        checkConsistency(source);
        CursorCodec cursors = cursors(source);
        Paging paging = spec.paging();
        return new ReadPlan(
                source.target(context.table()),
                expressions(source, expired),
                spec.filter() != null,
                expired,
                spec.descending(),
                spec.consistent(),
                counting && !expired.areDropped(),
                paging.pageSize(),
                cursors,
                Position.start(paging.cursor() == null ? null : cursors.decode(paging.cursor()), paging.limit()),
                options);
    }

    private ExpiredItems expired(boolean filtered) {
        return new ExpiredItems(expiry, filtered, context.clock());
    }

    private boolean isExpiryKey(ReadSource source) {
        return expiry.attribute() != null && source.isKey(expiry.attribute());
    }

    /** Those of any request are checked at once. */
    private ReadExpressions expressions(ReadSource source, ExpiredItems expired) {
        Expressions first = expressions(source, expired, expired.now());
        return expired.arePossible() ? now -> expressions(source, expired, now) : now -> first;
    }

    private Expressions expressions(ReadSource source, ExpiredItems expired, Instant now) {
        ExpressionRenderer renderer = new ExpressionRenderer(resolver());
        String key = keyCondition(renderer);
        Condition<T> filter = expired.filter(spec.filter(), now);
        String renderedFilter = filter == null ? null : renderer.condition(filter);
        List<StoredPath> projection = projection(source, expired);
        return new Expressions(
                key,
                renderedFilter,
                projection.isEmpty() ? null : renderer.storedProjection(projection),
                Expressions.orNull(renderer.names()),
                Expressions.orNull(renderer.values()));
    }

    private @Nullable String keyCondition(ExpressionRenderer renderer) {
        return spec.key() == null ? null : renderer.keyCondition(spec.key());
    }

    private List<KeyComparison> comparisons() {
        Condition<T> key = spec.key();
        List<KeyComparison> comparisons = new ArrayList<>();
        if (key != null) {
            for (KeyPart part : KeyConditions.parts(key)) {
                comparisons.add(KeyComparison.of(part, resolver()));
            }
        }
        return comparisons;
    }

    private SourceChoice choice() {
        return new SourceChoice(context.schema(), this::wanted, expiry);
    }

    private WantedAttributes wanted() {
        WantedAttributes filtered = WantedAttributes.of(spec.filter(), resolver());
        return counting ? filtered : filtered.and(view.wanted());
    }

    private void checkValues(ReadSource source, KeyComparison comparison) {
        for (KeyAttribute part : source.key().attributes()) {
            if (part.name().equals(comparison.attribute())) {
                comparison.wholeValues().forEach(value -> {
                    var unused = context.items().keyPart(source.key(), part, value);
                });
            }
        }
    }

    private void checkFilterHasNoKey(ReadSource source) {
        Condition<T> filter = spec.filter();
        if (filter == null) {
            return;
        }
        for (PropertyPath<?, ?> path : Conditions.paths(filter)) {
            checkNoKey(source, WantedAttributes.topLevelName(path, resolver()), path);
        }
        for (String name : Conditions.storedNames(filter)) {
            checkNoKey(source, name, name);
        }
    }

    private void checkNoKey(ReadSource source, String name, Object filtered) {
        if (source.isKey(name)) {
            throw new IllegalArgumentException(context.modelName() + ": the filter is on " + filtered + ", a key of "
                    + source.name() + ", which DynamoDB does not filter by; use where(..)");
        }
    }

    private void checkConsistency(ReadSource source) {
        if (spec.consistent() && source.isGlobalIndex()) {
            throw new IllegalArgumentException(context.modelName() + ": " + source.name()
                    + " is a global index, which has no consistent reads; leave consistent() out, or read the table");
        }
    }

    private CursorCodec cursors(ReadSource source) {
        return new CursorCodec(
                context.modelName(), source.positionAttributes(), context.cursorSeal(), () -> fingerprint(source));
    }

    /** What tells this read from others: what the caller asks for, and not the time by which items are expired. */
    private Fingerprint fingerprint(ReadSource source) {
        ExpressionRenderer renderer = new ExpressionRenderer(resolver());
        String key = keyCondition(renderer);
        String filter = spec.filter() == null ? null : renderer.condition(spec.filter());
        Segment segment = spec.paging().segment();
        return new Fingerprint()
                .add(context.table())
                .add(source.toString())
                .add(spec.descending())
                .add(key)
                .add(filter)
                .add(renderer.names())
                .addAll(renderer.values().values())
                .add(segment == null ? null : segment.toString());
    }

    /** What is read of each item, or of each that is only counted; empty for all of it. */
    private List<StoredPath> projection(ReadSource source, ExpiredItems expired) {
        List<StoredPath> asked = counting ? List.of() : view.paths();
        List<StoredPath> paths = new ArrayList<>(asked);
        paths.removeIf(path -> !source.holds(path.topLevelName()));
        if (expired.areDropped() && (counting || !asked.isEmpty())) {
            paths.add(expiry.path());
        }
        if (spec.paging().needsPositions() && !asked.isEmpty()) {
            source.positionAttributes().forEach(part -> paths.add(StoredPath.of(part.name())));
        }
        return paths;
    }

    private AttributeResolver resolver() {
        return context.model().resolver();
    }
}
