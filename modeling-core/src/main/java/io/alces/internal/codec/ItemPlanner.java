package io.alces.internal.codec;

import io.alces.error.ModelMappingException;
import io.alces.internal.codec.ItemPlan.Place;
import io.alces.internal.codec.ObjectPlan.AttributeMember;
import io.alces.internal.codec.ObjectPlan.FlattenedMember;
import io.alces.internal.codec.ObjectPlan.PlannedMember;
import io.alces.internal.codec.ObjectPlan.UnmappedMember;
import io.alces.schema.MemberSchema;
import io.alces.schema.ObjectSchema;
import io.alces.schema.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Plans how one class is written and read, apart from what methods compute. Used once. */
final class ItemPlanner {
    private final ObjectSchema root;
    private final Function<Shape, ValueCodec<Object>> codecs;
    private final Set<String> mapped = new HashSet<>();
    private final List<Place> places = new ArrayList<>();
    private final List<FlattenedMember> flattened = new ArrayList<>();
    private Optional<ItemPlan.Unmapped> unmapped = Optional.empty();
    private int slots;

    /**
     * Prepares to plan a class.
     *
     * @param reserved names that are no members and yet not unmapped, such as that of a discriminator
     */
    ItemPlanner(ObjectSchema root, Function<Shape, ValueCodec<Object>> codecs, Set<String> reserved) {
        this.root = root;
        this.codecs = codecs;
        mapped.addAll(reserved);
        collectNames(root);
    }

    ItemPlan plan() {
        ObjectPlan object = object(root);
        collectPlaces(object, List.of());
        places.sort(Comparator.comparingInt(Place::rank));
        List<String> names = places.stream().map(Place::name).toList();
        names.forEach(this::checkName);
        AttributeNames attributes = new AttributeNames(names, unmapped.isPresent());
        return new ItemPlan(object, slots, attributes, List.copyOf(places), List.copyOf(flattened), unmapped);
    }

    private void checkName(String name) {
        String problem = StoredText.problemOfName(name);
        if (problem != null) {
            String type = TypeNames.simple(root.type());
            throw new ModelMappingException(
                    type, List.of(type + ": the name of an attribute cannot be stored: " + problem));
        }
    }

    private void collectNames(ObjectSchema schema) {
        for (MemberSchema member : schema.members()) {
            if (member instanceof MemberSchema.Attribute attribute) {
                mapped.add(attribute.name());
                mapped.addAll(attribute.aliases());
            } else if (member instanceof MemberSchema.Flattened nested) {
                collectNames(nested.schema());
            }
        }
    }

    private ObjectPlan object(ObjectSchema schema) {
        List<PlannedMember> members = new ArrayList<>();
        for (MemberSchema member : schema.members()) {
            if (member.access().isWritable()) {
                members.add(member(member));
            }
        }
        return new ObjectPlan(schema, List.copyOf(members));
    }

    private PlannedMember member(MemberSchema member) {
        int slot = slots++;
        if (member instanceof MemberSchema.Attribute attribute) {
            return new AttributeMember(attribute, codecs.apply(attribute.shape()), slot);
        }
        if (member instanceof MemberSchema.Flattened nested) {
            return new FlattenedMember(nested, object(nested.schema()), slot);
        }
        MemberSchema.Unmapped rest = (MemberSchema.Unmapped) member;
        String type = TypeNames.simple(root.type());
        return new UnmappedMember(
                rest, new UnmappedCodec(type, rest, codecs.apply(rest.map().value()), mapped), slot);
    }

    private void collectPlaces(ObjectPlan object, List<FlattenedMember> holders) {
        for (PlannedMember member : object.members()) {
            if (member instanceof AttributeMember attribute) {
                collectPlaces(attribute, holders);
            } else if (member instanceof FlattenedMember nested) {
                List<FlattenedMember> inner = new ArrayList<>(holders);
                inner.add(nested);
                collectPlaces(nested.plan(), List.copyOf(inner));
                flattened.add(nested);
            } else {
                unmapped = Optional.of(new ItemPlan.Unmapped((UnmappedMember) member, holders));
            }
        }
    }

    private void collectPlaces(AttributeMember attribute, List<FlattenedMember> holders) {
        places.add(new Place(attribute.schema().name(), attribute, 0, holders));
        int rank = 1;
        for (String alias : attribute.schema().aliases()) {
            places.add(new Place(alias, attribute, rank++, holders));
        }
    }
}
