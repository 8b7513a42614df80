package io.alces.schema;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The members of an object by all the names that users have for them. */
final class MemberNames {
    private final List<String> properties;
    private final Map<String, MemberSchema> byName = new HashMap<>();

    private MemberNames(List<MemberSchema> members) {
        properties = members.stream().map(MemberSchema::property).toList();
        members.forEach(member -> byName.putIfAbsent(member.property(), member));
        members.forEach(this::addAccessors);
        members.forEach(this::addStoredName);
    }

    static MemberNames of(List<MemberSchema> members) {
        return new MemberNames(members);
    }

    Optional<MemberSchema> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<String> nearest(String name) {
        return Suggestions.nearest(name, properties);
    }

    private void addAccessors(MemberSchema member) {
        String suffix = member.property().substring(0, 1).toUpperCase(Locale.ROOT)
                + member.property().substring(1);
        byName.putIfAbsent("get" + suffix, member);
        byName.putIfAbsent("is" + suffix, member);
        if (member.access().getter() instanceof Method getter) {
            byName.putIfAbsent(getter.getName(), member);
        }
    }

    private void addStoredName(MemberSchema member) {
        if (member instanceof MemberSchema.Attribute attribute) {
            byName.putIfAbsent(attribute.name(), member);
        }
    }
}
