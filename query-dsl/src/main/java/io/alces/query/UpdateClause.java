package io.alces.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One clause of an update, by a property and values of the user's; the text of one has no values. */
sealed interface UpdateClause {

    PropertyPath<?, ?> path();

    /** What the clause does to a stored item. */
    Stream<UpdateAction> actions(AttributeResolver resolver);

    /** Removes a property under all of its names, or an older one would be read. */
    private static Stream<UpdateAction> removals(PropertyPath<?, ?> path, AttributeResolver resolver) {
        return resolver.places(path).stream().map(UpdateAction.Remove::new);
    }

    /** Leaves what a write of the whole item would leave. */
    record SetTo(PropertyPath<?, ?> path, @Nullable Object value) implements UpdateClause {
        @Override
        public Stream<UpdateAction> actions(AttributeResolver resolver) {
            Optional<AttributeValue> encoded = resolver.store(path, value);
            return encoded.isPresent()
                    ? Stream.of(new UpdateAction.Set(resolver.resolve(path), new SetValue.Given(encoded.get())))
                    : removals(path, resolver);
        }

        @Override
        public String toString() {
            return "set " + path;
        }
    }

    record SetComputed(PropertyPath<?, ?> path, UpdateValue<?, ?> value) implements UpdateClause {
        @Override
        public Stream<UpdateAction> actions(AttributeResolver resolver) {
            return Stream.of(new UpdateAction.Set(resolver.resolve(path), value.resolve(path, resolver)));
        }

        @Override
        public String toString() {
            return "set " + path + " to " + value;
        }
    }

    record Increment(PropertyPath<?, ?> path, Object amount) implements UpdateClause {
        @Override
        public Stream<UpdateAction> actions(AttributeResolver resolver) {
            return Stream.of(new UpdateAction.Add(resolver.resolve(path), resolver.number(path, amount)));
        }

        @Override
        public String toString() {
            return "increment " + path;
        }
    }

    /** Elements that go to a list or a set, or out of it. */
    record Elements(Change change, PropertyPath<?, ?> path, Collection<?> elements) implements UpdateClause {
        @Override
        public Stream<UpdateAction> actions(AttributeResolver resolver) {
            StoredPath stored = resolver.resolve(path);
            return Stream.of(
                    switch (change) {
                        case APPEND -> new UpdateAction.Set(stored, joined(listOrEmpty(stored), given(resolver)));
                        case PREPEND -> new UpdateAction.Set(stored, joined(given(resolver), listOrEmpty(stored)));
                        case ADD -> new UpdateAction.Add(stored, resolver.set(path, elements));
                        case DELETE -> new UpdateAction.Delete(stored, resolver.set(path, elements));
                    });
        }

        private SetValue.Operand given(AttributeResolver resolver) {
            return new SetValue.Given(resolver.list(path, elements));
        }

        private static SetValue.Operand listOrEmpty(StoredPath stored) {
            return new SetValue.AttributeOrElse(stored, AttributeValue.fromL(List.of()));
        }

        private static SetValue joined(SetValue.Operand first, SetValue.Operand second) {
            return new SetValue.JoinedLists(first, second);
        }

        @Override
        public String toString() {
            return change.verb() + " " + path;
        }
    }

    /** What happens to elements. */
    enum Change {
        APPEND("append"),
        PREPEND("prepend"),
        ADD("add"),
        DELETE("delete");

        private final String verb;

        Change(String verb) {
            this.verb = verb;
        }

        String verb() {
            return verb;
        }
    }

    record Merge(PropertyPath<?, ?> path, Object partial) implements UpdateClause {
        @Override
        public Stream<UpdateAction> actions(AttributeResolver resolver) {
            return resolver.merge(path, partial).stream();
        }

        @Override
        public String toString() {
            return "merge " + path;
        }
    }

    record Removal(PropertyPath<?, ?> path) implements UpdateClause {
        @Override
        public Stream<UpdateAction> actions(AttributeResolver resolver) {
            return removals(path, resolver);
        }

        @Override
        public String toString() {
            return "remove " + path;
        }
    }
}
