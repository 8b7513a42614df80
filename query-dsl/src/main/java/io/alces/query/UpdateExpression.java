package io.alces.query;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An update as DynamoDB reads it, with placeholders for all names and values. */
final class UpdateExpression {

    private static final String KIND = "update";

    private final ExpressionRenderer renderer;
    private final StringJoiner clauses = new StringJoiner(" ");
    private int operators;

    private UpdateExpression(ExpressionRenderer renderer) {
        this.renderer = renderer;
    }

    static String of(StoredUpdate update, ExpressionRenderer renderer) {
        if (update.isEmpty()) {
            throw new IllegalArgumentException(
                    "Expected at least one change, found none; leave the update out if there is nothing to do");
        }
        UpdateExpression expression = written(update.actions(), renderer);
        ExpressionLimits.checkOperators(KIND, expression.operators, "split the request");
        String text = expression.clauses.toString();
        ExpressionLimits.checkLength(KIND, text);
        return text;
    }

    static boolean isTooLong(List<UpdateAction> actions, ExpressionRenderer renderer) {
        return ExpressionLimits.isTooLong(written(actions, renderer).clauses.toString());
    }

    private static UpdateExpression written(List<UpdateAction> actions, ExpressionRenderer renderer) {
        UpdateExpression expression = new UpdateExpression(renderer);
        expression.write(actions);
        return expression;
    }

    private void write(List<UpdateAction> actions) {
        clause("SET", UpdateAction.Set.class, actions, set -> name(set.path()) + " = " + value(set.value()));
        clause("REMOVE", UpdateAction.Remove.class, actions, remove -> name(remove.path()));
        clause("ADD", UpdateAction.Add.class, actions, add -> name(add.path()) + " " + value(add.value()));
        clause(
                "DELETE",
                UpdateAction.Delete.class,
                actions,
                delete -> name(delete.path()) + " " + value(delete.value()));
    }

    private <A extends UpdateAction> void clause(
            String keyword, Class<A> type, List<UpdateAction> actions, Function<A, String> text) {
        String written = actions.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .map(text)
                .collect(Collectors.joining(", "));
        if (!written.isEmpty()) {
            clauses.add(keyword + " " + written);
        }
    }

    private String value(SetValue value) {
        if (value instanceof SetValue.Arithmetic arithmetic) {
            operators++;
            return operand(arithmetic.left()) + " " + arithmetic.sign().symbol() + " " + operand(arithmetic.right());
        }
        if (value instanceof SetValue.JoinedLists lists) {
            return call("list_append", operand(lists.first()), operand(lists.second()));
        }
        return operand((SetValue.Operand) value);
    }

    private String operand(SetValue.Operand operand) {
        if (operand instanceof SetValue.Attribute attribute) {
            return name(attribute.path());
        }
        if (operand instanceof SetValue.AttributeOrElse attribute) {
            return present(attribute.paths(), attribute.orElse());
        }
        return value(((SetValue.Given) operand).value());
    }

    /** What the first of the paths has that exists. */
    private String present(List<StoredPath> paths, AttributeValue orElse) {
        String first = name(paths.get(0));
        List<StoredPath> rest = paths.subList(1, paths.size());
        return call("if_not_exists", first, rest.isEmpty() ? value(orElse) : present(rest, orElse));
    }

    private String call(String function, String first, String second) {
        operators++;
        return function + "(" + first + ", " + second + ")";
    }

    private String name(StoredPath path) {
        return renderer.name(path);
    }

    private String value(AttributeValue value) {
        return renderer.value(value);
    }
}
