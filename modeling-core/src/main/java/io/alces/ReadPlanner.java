package io.alces;

import io.alces.query.AttributeResolver;
import io.alces.query.Condition;
import io.alces.query.Conditions;
import io.alces.query.ExpressionRenderer;
import io.alces.query.KeyConditions;
import io.alces.query.PropertyPath;
import io.alces.query.StoredPath;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import io.alces.schema.KeyAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Checks what a read asks for against the schema, and renders it: every mistake is found before anything is sent. */
final class ReadPlanner<T> {
    private final ModelContext<T> context;
    private final ReadSpec<T> spec;
    private final ItemView<?> view;
    private final boolean counting;

    private ReadPlanner(ModelContext<T> context, ReadSpec<T> spec, ItemView<?> view, boolean counting) {
        this.context = context;
        this.spec = spec;
        this.view = view;
        this.counting = counting;
    }

    static <T> ReadPlan query(
            ModelContext<T> context, ReadSpec<T> spec, ItemView<?> view, RequestOptions options, boolean counting) {
        ReadPlanner<T> planner = new ReadPlanner<>(context, spec, view, counting);
        ReadSource source = planner.queried();
        planner.checkFilterHasNoKey(source);
        return planner.plan(source, options);
    }

    static <T> ReadPlan scan(
            ModelContext<T> context, ReadSpec<T> spec, ItemView<?> view, RequestOptions options, boolean counting) {
        ReadPlanner<T> planner = new ReadPlanner<>(context, spec, view, counting);
        return planner.plan(planner.scanned(), options);
    }

    private ReadSource queried() {
        List<KeyComparison> comparisons = comparisons();
        ReadSource source =
                spec.index() == null ? choice().fitting(comparisons) : choice().named(spec.index(), comparisons);
        comparisons.forEach(comparison -> checkValues(source, comparison));
        return source;
    }

    private ReadSource scanned() {
        return spec.index() == null ? ReadSource.table(context.schema()) : choice().named(spec.index());
    }

    private ReadPlan plan(ReadSource source, RequestOptions options) {
        checkConsistency(source);
        ExpressionRenderer renderer = new ExpressionRenderer(resolver());
        String key = spec.key() == null ? null : renderer.keyCondition(spec.key());
        String filter = spec.filter() == null ? null : renderer.condition(spec.filter());
        CursorCodec cursors = cursors(source, key, filter, renderer);
        String projection = projection(source, renderer);
        Paging paging = spec.paging();
        return new ReadPlan(
                source.target(context.table()),
                new Expressions(
                        key,
                        filter,
                        projection,
                        Expressions.orNull(renderer.names()),
                        Expressions.orNull(renderer.values())),
                spec.descending(),
                spec.consistent(),
                counting,
                paging.pageSize(),
                cursors,
                Position.start(paging.cursor() == null ? null : cursors.decode(paging.cursor()), paging.limit()),
                options);
    }

    private List<KeyComparison> comparisons() {
        Condition<T> key = spec.key();
        return key == null
                ? List.of()
                : KeyConditions.parts(key).stream()
                        .map(part -> KeyComparison.of(part, resolver()))
                        .toList();
    }

    private SourceChoice choice() {
        WantedAttributes filtered = WantedAttributes.of(spec.filter(), resolver());
        return new SourceChoice(context.schema(), counting ? filtered : filtered.and(view.wanted()));
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

    /** The cursors of this read, which are told apart by what is rendered so far. */
    private CursorCodec cursors(
            ReadSource source, @Nullable String key, @Nullable String filter, ExpressionRenderer renderer) {
        Map<String, String> names = renderer.names();
        Map<String, AttributeValue> values = renderer.values();
        Segment segment = spec.paging().segment();
        return new CursorCodec(
                context.modelName(),
                source.positionAttributes(),
                context.cursorSeal(),
                () -> new Fingerprint()
                        .add(context.table())
                        .add(source.toString())
                        .add(spec.descending())
                        .add(key)
                        .add(filter)
                        .add(names)
                        .addAll(values.values())
                        .add(segment == null ? null : segment.toString()));
    }

    /** What is read of each item; a read that may end within an answer, or is merged, needs its position as well. */
    private @Nullable String projection(ReadSource source, ExpressionRenderer renderer) {
        List<StoredPath> asked = counting ? List.of() : view.paths();
        if (asked.isEmpty()) {
            return null;
        }
        List<StoredPath> paths = new ArrayList<>(asked);
        paths.removeIf(path -> !source.holds(path.topLevelName()));
        if (spec.paging().needsPositions()) {
            source.positionAttributes().forEach(part -> paths.add(StoredPath.of(part.name())));
        }
        return renderer.storedProjection(paths);
    }

    private AttributeResolver resolver() {
        return context.model().resolver();
    }
}
