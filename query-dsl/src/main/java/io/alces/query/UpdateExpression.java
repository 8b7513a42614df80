package io.alces.query;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An update as DynamoDB reads it, with placeholders for all names and values. */
final class UpdateExpression {

    private static final String KIND = "update";
    private static final int USUAL_LENGTH = 120;

    private final ExpressionRenderer renderer;
    private final StringBuilder text = new StringBuilder(USUAL_LENGTH);
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
        String text = expression.text.toString();
        ExpressionLimits.checkLength(KIND, text);
        return text;
    }

    static boolean isTooLong(List<UpdateAction> actions, ExpressionRenderer renderer) {
        return ExpressionLimits.isTooLong(written(actions, renderer).text);
    }

    private static UpdateExpression written(List<UpdateAction> actions, ExpressionRenderer renderer) {
        UpdateExpression expression = new UpdateExpression(renderer);
        expression.write(actions);
        return expression;
    }

    private void write(List<UpdateAction> actions) {
        writeSets(actions);
        writeRemovals(actions);
        writeAdditions(actions);
        writeDeletions(actions);
    }

    private void writeSets(List<UpdateAction> actions) {
        int start = text.length();
        for (UpdateAction action : actions) {
            if (action instanceof UpdateAction.Set set) {
                begin("SET ", start);
                text.append(name(set.path())).append(" = ").append(value(set.value()));
            }
        }
    }

    private void writeRemovals(List<UpdateAction> actions) {
        int start = text.length();
        for (UpdateAction action : actions) {
            if (action instanceof UpdateAction.Remove remove) {
                begin("REMOVE ", start);
                text.append(name(remove.path()));
            }
        }
    }

    private void writeAdditions(List<UpdateAction> actions) {
        int start = text.length();
        for (UpdateAction action : actions) {
            if (action instanceof UpdateAction.Add add) {
                begin("ADD ", start);
                text.append(name(add.path())).append(' ').append(value(add.value()));
            }
        }
    }

    private void writeDeletions(List<UpdateAction> actions) {
        int start = text.length();
        for (UpdateAction action : actions) {
            if (action instanceof UpdateAction.Delete delete) {
                begin("DELETE ", start);
                text.append(name(delete.path())).append(' ').append(value(delete.value()));
            }
        }
    }

    /** Begins a change, and with the first one its clause. */
    private void begin(String keyword, int start) {
        if (text.length() > start) {
            text.append(", ");
        } else {
            text.append(start == 0 ? "" : " ").append(keyword);
        }
    }

    private String value(SetValue value) {
        if (value instanceof SetValue.Given given) {
            return value(given.value());
        }
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
