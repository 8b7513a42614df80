package io.alces.request;

import io.alces.query.SetValue;
import io.alces.query.StoredPath;
import io.alces.query.StoredUpdate;
import io.alces.query.UpdateAction;
import io.alces.schema.ModelSchema;
import io.alces.schema.ValuePlace;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A value that an update gives, or takes from an attribute by removing it.
 *
 * @param property all that the property has of it as it is stored: the value, or containers with nothing but it; null if
 *     it is removed
 */
record GivenValue(ValuePlace place, @Nullable AttributeValue property) {
    /** What an element is read from: where the element will lie is not known, and all others are left out. */
    private static final StoredPath.Element ONLY = new StoredPath.Index(0);

    /**
     * The values that an update says, in the order of its clauses.
     *
     * <p>Those that DynamoDB computes or copies are not among them, nor are elements that are taken out of a container.
     */
    static List<GivenValue> of(ModelSchema<?> schema, StoredUpdate update) {
        return update.actions().stream()
                .flatMap(action -> schema.places(action.path()).stream().flatMap(place -> of(place, action)))
                .toList();
    }

    private static Stream<GivenValue> of(ValuePlace place, UpdateAction action) {
        if (action instanceof UpdateAction.Set set) {
            return set(place, set.value());
        } else if (action instanceof UpdateAction.Add add) {
            return added(place, add.value());
        }
        return action instanceof UpdateAction.Remove && place.isProperty()
                ? Stream.of(new GivenValue(place, null))
                : Stream.empty();
    }

    private static Stream<GivenValue> set(ValuePlace place, SetValue value) {
        if (value instanceof SetValue.Given given) {
            return Stream.of(given(place, given.value()));
        } else if (value instanceof SetValue.AttributeOrElse optional) {
            return Stream.of(given(place, optional.orElse()));
        }
        return value instanceof SetValue.JoinedLists lists
                ? Stream.<SetValue.Operand>of(lists.first(), lists.second()).flatMap(list -> joined(place, list))
                : Stream.empty();
    }

    private static GivenValue given(ValuePlace place, AttributeValue value) {
        return new GivenValue(place, within(place.last().elements(), value));
    }

    private static Stream<GivenValue> joined(ValuePlace list, SetValue.Operand operand) {
        List<AttributeValue> elements =
                operand instanceof SetValue.Given given ? given.value().l() : List.of();
        return IntStream.range(0, elements.size())
                .mapToObj(index ->
                        element(list, "[new " + index + "]", AttributeValue.fromL(List.of(elements.get(index)))));
    }

    private static Stream<GivenValue> added(ValuePlace set, AttributeValue elements) {
        return switch (elements.type()) {
            case SS -> elements.ss().stream().map(text -> element(set, AttributeValue.fromSs(List.of(text))));
            case NS -> elements.ns().stream().map(number -> element(set, AttributeValue.fromNs(List.of(number))));
            case BS -> elements.bs().stream().map(bytes -> element(set, AttributeValue.fromBs(List.of(bytes))));
            default -> Stream.empty();
        };
    }

    private static GivenValue element(ValuePlace set, AttributeValue only) {
        return element(set, "[]", only);
    }

    private static GivenValue element(ValuePlace container, String text, AttributeValue only) {
        AttributeValue property = within(container.last().elements(), only);
        return new GivenValue(container.element(ONLY, text), property);
    }

    /** The containers that lead to a value, with nothing else in them. */
    private static AttributeValue within(List<StoredPath.Element> way, AttributeValue value) {
        AttributeValue whole = value;
        for (int depth = way.size() - 1; depth >= 0; depth--) {
            whole = way.get(depth) instanceof StoredPath.Name name
                    ? AttributeValue.fromM(Map.of(name.name(), whole))
                    : AttributeValue.fromL(List.of(whole));
        }
        return whole;
    }
}
