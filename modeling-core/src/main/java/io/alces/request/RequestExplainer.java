package io.alces.request;

import io.alces.query.StoredPath;
import io.alces.query.StoredValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Tells what a request would do: its expressions with names in place of placeholders, and types in place of values. */
final class RequestExplainer {
    private static final Pattern PLACEHOLDER = Pattern.compile("[#:]\\w+");

    /** The fields that hold expressions, by what they are called in an explanation. */
    private static final Map<String, String> EXPRESSIONS = expressions();

    private final SdkPojo action;
    private final String operation;

    private RequestExplainer(SdkPojo action, String operation) {
        this.action = action;
        this.operation = operation;
    }

    /** What a request would do; one part for each action of a transaction, or for each table of a batch. */
    static List<ExplainedRequest> explain(DynamoDbRequest request) {
        String operation = nameOf(request).replaceFirst("Request$", "");
        if (request instanceof TransactGetItemsRequest transaction) {
            return transaction.transactItems().stream()
                    .map(item -> inTransaction(item.get(), operation))
                    .toList();
        }
        if (request instanceof TransactWriteItemsRequest transaction) {
            return transaction.transactItems().stream()
                    .map(item -> inTransaction(action(item), operation))
                    .toList();
        }
        if (request instanceof BatchGetItemRequest batch) {
            return batch.requestItems().entrySet().stream()
                    .map(table -> batchGet(operation, table.getKey(), table.getValue()))
                    .toList();
        }
        if (request instanceof BatchWriteItemRequest batch) {
            return batch.requestItems().entrySet().stream()
                    .map(table -> batchWrite(operation, table.getKey(), table.getValue()))
                    .toList();
        }
        return List.of(new RequestExplainer(request, operation).explained(null, 1));
    }

    private static ExplainedRequest inTransaction(SdkPojo action, String transaction) {
        return new RequestExplainer(action, nameOf(action) + " in " + transaction).explained(null, 1);
    }

    private static SdkPojo action(TransactWriteItem item) {
        return Stream.<@Nullable SdkPojo>of(item.put(), item.update(), item.delete(), item.conditionCheck())
                .filter(Objects::nonNull)
                .map(SdkPojo.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static ExplainedRequest batchGet(String operation, String table, KeysAndAttributes keys) {
        return new RequestExplainer(keys, operation)
                .explained(table, keys.keys().size());
    }

    private static ExplainedRequest batchWrite(String operation, String table, List<WriteRequest> writes) {
        long given = writes.stream()
                .filter(write -> write.putRequest() != null)
                .mapToLong(write -> AttributeSize.ofItem(write.putRequest().item()))
                .max()
                .orElse(0);
        Estimate estimate = new Estimate(Estimate.Charge.WRITE, writes.size(), given, given > 0);
        return new ExplainedRequest(operation, table, null, Map.of(), null, estimate);
    }

    private ExplainedRequest explained(@Nullable String table, long items) {
        return new ExplainedRequest(
                operation,
                table == null ? text("TableName").orElse(null) : table,
                text("IndexName").orElse(null),
                clauses(),
                consistent(),
                estimate(items));
    }

    private Map<String, String> clauses() {
        Map<String, String> clauses = new LinkedHashMap<>();
        key().ifPresent(key -> clauses.put("key", key));
        EXPRESSIONS.forEach(
                (field, label) -> text(field).ifPresent(expression -> clauses.put(label, readable(expression))));
        return clauses;
    }

    private Optional<String> key() {
        return item("Key")
                .map(key -> new TreeMap<>(key)
                        .entrySet().stream()
                                .map(part -> StoredPath.of(part.getKey()) + " = " + StoredValues.type(part.getValue()))
                                .collect(Collectors.joining(" AND ")));
    }

    private @Nullable Boolean consistent() {
        return switch (operation) {
            case "GetItem", "Query", "Scan", "BatchGetItem" ->
                field("ConsistentRead", Boolean.class).orElse(false);
            case "Get in TransactGetItems" -> true;
            default -> null;
        };
    }

    private Estimate estimate(long items) {
        return switch (operation) {
            case "GetItem", "BatchGetItem" ->
                new Estimate(strong() ? Estimate.Charge.STRONG_READ : Estimate.Charge.EVENTUAL_READ, items, 0, false);
            case "Query", "Scan" ->
                new Estimate(strong() ? Estimate.Charge.STRONG_PAGE : Estimate.Charge.EVENTUAL_PAGE, limit(), 0, false);
            case "Get in TransactGetItems" -> new Estimate(Estimate.Charge.TRANSACTIONAL_READ, items, 0, false);
            case "PutItem", "UpdateItem", "DeleteItem" -> written(Estimate.Charge.WRITE);
            default ->
                operation.endsWith(" in TransactWriteItems")
                        ? written(Estimate.Charge.TRANSACTIONAL_WRITE)
                        : Estimate.NOTHING;
        };
    }

    private boolean strong() {
        return Boolean.TRUE.equals(consistent());
    }

    private long limit() {
        return field("Limit", Integer.class).orElse(0);
    }

    private Estimate written(Estimate.Charge charge) {
        return item("Item")
                .map(item -> new Estimate(charge, 1, AttributeSize.ofItem(item), true))
                .orElseGet(() -> new Estimate(charge, 1, 0, false));
    }

    private String readable(String expression) {
        return PLACEHOLDER.matcher(expression).replaceAll(found -> Matcher.quoteReplacement(meaning(found.group())));
    }

    private String meaning(String placeholder) {
        return placeholder.startsWith("#")
                ? StoredPath.of(names().getOrDefault(placeholder, placeholder)).toString()
                : StoredValues.type(Objects.requireNonNull(values().get(placeholder)));
    }

    private Map<String, String> names() {
        return this.<String>map("ExpressionAttributeNames").orElse(Map.of());
    }

    private Map<String, AttributeValue> values() {
        return this.<AttributeValue>map("ExpressionAttributeValues").orElse(Map.of());
    }

    private Optional<Map<String, AttributeValue>> item(String field) {
        return this.<AttributeValue>map(field).filter(item -> !item.isEmpty());
    }

    private Optional<String> text(String field) {
        return field(field, String.class);
    }

    @SuppressWarnings("unchecked") // the maps of these fields have values of one type, which the caller knows
    private <V> Optional<Map<String, V>> map(String name) {
        return field(name, Map.class).map(map -> (Map<String, V>) map);
    }

    private <V> Optional<V> field(String name, Class<V> type) {
        for (SdkField<?> field : action.sdkFields()) {
            if (field.memberName().equals(name)) {
                return Optional.ofNullable(field.getValueOrDefault(action)).map(type::cast);
            }
        }
        return Optional.empty();
    }

    private static String nameOf(SdkPojo pojo) {
        return pojo.getClass().getSimpleName();
    }

    private static Map<String, String> expressions() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("KeyConditionExpression", "key condition");
        labels.put("FilterExpression", "filter");
        labels.put("ProjectionExpression", "projection");
        labels.put("UpdateExpression", "update");
        labels.put("ConditionExpression", "condition");
        return labels;
    }
}
