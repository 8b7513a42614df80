package io.alces;

import io.alces.internal.codec.NumberText;
import io.alces.query.SetValue;
import io.alces.query.StoredPath;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Computes what DynamoDB would set where attributes are known to be absent.
 *
 * @param absent tells those that are, as far as they are not known
 * @param known whole attributes that the item has
 */
record AbsentAttributes(Predicate<StoredPath> absent, Map<String, AttributeValue> known) {

    /** What is set; empty if that depends on other attributes, or on one that would have to be there. */
    Optional<AttributeValue> computed(SetValue value) {
        if (value instanceof SetValue.Arithmetic arithmetic) {
            return operand(arithmetic.left())
                    .flatMap(left -> operand(arithmetic.right()).map(right -> number(left, arithmetic.sign(), right)));
        }
        if (value instanceof SetValue.JoinedLists lists) {
            return operand(lists.first())
                    .flatMap(first -> operand(lists.second()).map(second -> joined(first, second)));
        }
        return operand((SetValue.Operand) value);
    }

    private Optional<AttributeValue> operand(SetValue.Operand operand) {
        if (operand instanceof SetValue.Given given) {
            return Optional.of(given.value());
        }
        if (operand instanceof SetValue.AttributeOrElse attribute) {
            return known(attribute.path())
                    .or(() -> attribute.paths().stream().allMatch(absent)
                            ? Optional.of(attribute.orElse())
                            : Optional.empty());
        }
        return known(((SetValue.Attribute) operand).path());
    }

    private Optional<AttributeValue> known(StoredPath path) {
        return path.parents().isEmpty() ? Optional.ofNullable(known.get(path.topLevelName())) : Optional.empty();
    }

    private static AttributeValue number(AttributeValue left, SetValue.Sign sign, AttributeValue right) {
        BigDecimal one = new BigDecimal(left.n());
        BigDecimal other = new BigDecimal(right.n());
        return AttributeValue.fromN(NumberText.of(sign == SetValue.Sign.PLUS ? one.add(other) : one.subtract(other)));
    }

    private static AttributeValue joined(AttributeValue first, AttributeValue second) {
        return AttributeValue.fromL(
                Stream.concat(first.l().stream(), second.l().stream()).toList());
    }
}
