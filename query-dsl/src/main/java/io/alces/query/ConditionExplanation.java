package io.alces.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A condition evaluated on an item, without a database: which clause holds and which does not.
 *
 * <p>Evaluated as DynamoDB does: an attribute that is absent, or of another type than what it is compared with, meets
 * {@code <>} alone. A raw fragment is not evaluated; what depends on it is {@link ConditionOutcome#UNKNOWN}.
 *
 * <p>Its text has a line for each clause, indented by depth, with paths, operators and types: {@code Order.total >
 * BigDecimal: false, found N}. Values show in {@link #withValues()} alone. Immutable and thread-safe, as far as the values
 * in the condition are.
 */
public final class ConditionExplanation {

    private final ConditionNode node;
    private final StoredItem item;
    private final ConditionOutcome outcome;

    private ConditionExplanation(ConditionNode node, StoredItem item) {
        this.node = node;
        this.item = item;
        this.outcome = node.evaluate(item);
    }

    /**
     * Evaluates a condition on a stored item, which is empty where there is none.
     *
     * @throws IllegalArgumentException for what the schema does not take
     * @throws NullPointerException for null
     */
    public static ConditionExplanation of(
            Condition<?> condition, AttributeResolver resolver, Map<String, AttributeValue> item) {
        return new ConditionExplanation(
                condition.node(), new StoredItem(requireNonNull(resolver, "resolver"), requireNonNull(item, "item")));
    }

    /** Returns what the condition comes to. */
    public ConditionOutcome outcome() {
        return outcome;
    }

    /**
     * Returns what is joined by {@code and} or {@code or}, or negated as a group; empty for a single clause, which may
     * have a {@code not} of its own. The list is immutable.
     */
    public List<ConditionExplanation> parts() {
        return partsOf(node).map(part -> new ConditionExplanation(part, item)).toList();
    }

    /**
     * Returns the clauses that are to blame, in the order written: those that are false and make the condition so. Empty
     * unless the condition is false; the list is immutable.
     */
    public List<ConditionExplanation> falseClauses() {
        return outcome == ConditionOutcome.FALSE ? blamed().toList() : List.of();
    }

    /**
     * Returns why the condition is false in one line without values, {@code Order.total > BigDecimal was false, found N};
     * empty unless it is false.
     */
    public Optional<String> reason() {
        List<ConditionExplanation> clauses = falseClauses();
        return clauses.stream().findFirst().map(clause -> clause.reasonOf(clauses.size() - 1));
    }

    /** Returns the text of this explanation with the values in the condition and in the item instead of their types. */
    public String withValues() {
        return lines(
                "",
                condition -> ConditionDescription.withValues(condition, item.resolver()),
                condition -> found(condition.operands(), ValueText::of));
    }

    /** Returns the clauses and their outcomes, a line each, without values. */
    @Override
    public String toString() {
        return lines("", ConditionDescription::of, this::foundTypes);
    }

    private static Stream<ConditionNode> partsOf(ConditionNode node) {
        boolean isClause = node instanceof ConditionNode.Not not
                && not.condition().members().isEmpty();
        return isClause ? Stream.empty() : node.members().stream();
    }

    private Stream<ConditionExplanation> blamed() {
        return node instanceof ConditionNode.Junction
                ? parts().stream().map(ConditionExplanation::falseClauses).flatMap(List::stream)
                : Stream.of(this);
    }

    private String reasonOf(int others) {
        return ConditionDescription.of(node) + " was false" + foundTypes(node)
                + (others == 0 ? "" : " (and " + others + " more)");
    }

    private String lines(
            String indent, Function<ConditionNode, String> description, Function<ConditionNode, String> found) {
        List<ConditionExplanation> parts = parts();
        if (parts.isEmpty()) {
            return indent + description.apply(node) + outcomeText() + found.apply(node);
        }
        Stream<String> inner = parts.stream().map(part -> part.lines(indent + "  ", description, found));
        return Stream.concat(Stream.of(indent + heading() + outcomeText()), inner)
                .collect(Collectors.joining("\n"));
    }

    private String outcomeText() {
        return ": " + outcome.name().toLowerCase(Locale.ROOT);
    }

    private String heading() {
        return node instanceof ConditionNode.Junction junction
                ? junction.connective().toString()
                : "NOT";
    }

    private String foundTypes(ConditionNode condition) {
        return found(condition.attributes(), StoredValues::type);
    }

    private String found(Stream<? extends Term> terms, Function<AttributeValue, String> shown) {
        return terms.distinct()
                .map(term -> term.value(item).map(shown).orElse("nothing"))
                .reduce((one, other) -> one + " and " + other)
                .map(found -> ", found " + found)
                .orElse("");
    }
}
