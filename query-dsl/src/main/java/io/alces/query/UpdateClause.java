package io.alces.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One clause of an update, by a property and values of the user's; the text of one has no values. */
sealed interface UpdateClause {

    PropertyPath<?, ?> path();

    /** Adds what the clause does to a stored item. */
    void addActions(AttributeResolver resolver, List<UpdateAction> actions);

    /** Removes a property under all of its names, or an older one would be read. */
    private static void addRemovals(PropertyPath<?, ?> path, AttributeResolver resolver, List<UpdateAction> actions) {
        for (StoredPath place : resolver.places(path)) {
            actions.add(new UpdateAction.Remove(place));
        }
    }

    /** Leaves what a write of the whole item would leave. */
    record SetTo(PropertyPath<?, ?> path, @Nullable Object value) implements UpdateClause {
        @Override
        public void addActions(AttributeResolver resolver, List<UpdateAction> actions) {
            Optional<AttributeValue> encoded = resolver.store(path, value);
            if (encoded.isPresent()) {
                actions.add(new UpdateAction.Set(resolver.resolve(path), new SetValue.Given(encoded.get())));
            } else {
                addRemovals(path, resolver, actions);
            }
        }

        @Override
        public String toString() {
            return "set " + path;
        }
    }

    record SetComputed(PropertyPath<?, ?> path, UpdateValue<?, ?> value) implements UpdateClause {
        @Override
        public void addActions(AttributeResolver resolver, List<UpdateAction> actions) {
            actions.add(new UpdateAction.Set(resolver.resolve(path), value.resolve(path, resolver)));
        }

        @Override
        public String toString() {
            return "set " + path + " to " + value;
        }
    }

    record Increment(PropertyPath<?, ?> path, Object amount) implements UpdateClause {
        @Override
        public void addActions(AttributeResolver resolver, List<UpdateAction> actions) {
            actions.add(new UpdateAction.Add(resolver.resolve(path), resolver.number(path, amount)));
        }

        @Override
        public String toString() {
            return "increment " + path;
        }
    }

    /** Elements that go to a list or a set, or out of it. */
    record Elements(Change change, PropertyPath<?, ?> path, Collection<?> elements) implements UpdateClause {
        @Override
        public void addActions(AttributeResolver resolver, List<UpdateAction> actions) {
            StoredPath stored = resolver.resolve(path);
            actions.add(
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
        public void addActions(AttributeResolver resolver, List<UpdateAction> actions) {
            actions.addAll(resolver.merge(path, partial));
        }

        @Override
        public String toString() {
            return "merge " + path;
        }
    }

    record Removal(PropertyPath<?, ?> path) implements UpdateClause {
        @Override
        public void addActions(AttributeResolver resolver, List<UpdateAction> actions) {
            addRemovals(path, resolver, actions);
        }

        @Override
        public String toString() {
            return "remove " + path;
        }
    }
}
