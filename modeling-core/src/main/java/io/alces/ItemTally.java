package io.alces;

import io.alces.ItemVerification.UnknownAttribute;
import io.alces.ItemVerification.UnreadableAttribute;
import io.alces.ItemVerification.ZeroedAttribute;
import io.alces.error.UnreadableItemException;
import io.alces.internal.codec.GeneralPath;
import io.alces.internal.codec.ItemComparison;
import io.alces.internal.codec.ItemFindings;
import io.alces.request.ModelContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What stored items and their model do not have in common, counted over many items. Not thread-safe. */
final class ItemTally {
    private static final int MOST_KEYS = 3;

    private final ModelContext<?> context;
    private final Map<Misfit, Occurrences> unreadable = new LinkedHashMap<>();
    private final SortedMap<String, Occurrences> unknown = new TreeMap<>();
    private final SortedMap<String, Occurrences> zeroed = new TreeMap<>();
    private final SortedSet<String> known = new TreeSet<>();
    private final SortedSet<String> present = new TreeSet<>();
    private int examined;

    ItemTally(ModelContext<?> context) {
        this.context = context;
    }

    /** Where items cannot be read, and why. */
    private record Misfit(String path, String expected, String found) {}

    /** How often something was found, and what was found. */
    private static final class Occurrences {
        private final SortedSet<String> examples = new TreeSet<>();
        private int items;
    }

    void add(Map<String, AttributeValue> item) {
        examined++;
        read(item);
        compare(ItemComparison.of(context.schema(), item));
    }

    ItemVerification verification(double readUnits) {
        SortedSet<String> unused = new TreeSet<>(known);
        unused.removeAll(present);
        return new ItemVerification(
                context.modelName(),
                context.table(),
                examined,
                readUnits,
                unreadable(),
                unknown.entrySet().stream()
                        .map(entry -> new UnknownAttribute(
                                entry.getKey(), List.copyOf(entry.getValue().examples), entry.getValue().items))
                        .toList(),
                List.copyOf(unused),
                zeroed.entrySet().stream()
                        .map(entry -> new ZeroedAttribute(entry.getKey(), entry.getValue().items))
                        .toList());
    }

    private void read(Map<String, AttributeValue> item) {
        try {
            Object unused = context.model().fromItem(item);
        } catch (UnreadableItemException problem) {
            String path = GeneralPath.of(context.schema(), problem.path());
            Occurrences occurrences = unreadable.computeIfAbsent(
                    new Misfit(path, problem.expected(), problem.found()), added -> new Occurrences());
            occurrences.items++;
            if (occurrences.examples.size() < MOST_KEYS) {
                occurrences.examples.add(context.items().keyShape(item));
            }
        }
    }

    private void compare(ItemFindings findings) {
        findings.unknown().forEach((path, types) -> {
            Occurrences occurrences = unknown.computeIfAbsent(path, added -> new Occurrences());
            occurrences.items++;
            occurrences.examples.addAll(types);
        });
        findings.zeroed().forEach(path -> zeroed.computeIfAbsent(path, added -> new Occurrences()).items++);
        known.addAll(findings.known());
        present.addAll(findings.present());
    }

    private List<UnreadableAttribute> unreadable() {
        List<UnreadableAttribute> attributes = new ArrayList<>();
        unreadable.forEach((misfit, occurrences) -> attributes.add(new UnreadableAttribute(
                misfit.path(),
                misfit.expected(),
                misfit.found(),
                occurrences.items,
                List.copyOf(occurrences.examples))));
        attributes.sort(Comparator.comparing(UnreadableAttribute::path));
        return attributes;
    }
}
