package io.alces.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stored names of one map, each of one member: names, aliases, and those of flattened objects. */
final class StoredNames {
    private final String where;
    private final Problems problems;
    private final Map<String, String> owners = new LinkedHashMap<>();
    private @Nullable String unmapped;

    private StoredNames(String where, Problems problems) {
        this.where = where;
        this.problems = problems;
    }

    /** Reports members of one map that claim one name. */
    static void check(ObjectSchema schema, String where, Problems problems) {
        new StoredNames(where, problems).claimAll(schema, "");
    }

    /** All names of a map, in the order of their declaration. */
    static Set<String> of(ObjectSchema schema) {
        StoredNames names = new StoredNames("", new Problems());
        names.claimAll(schema, "");
        return names.owners.keySet();
    }

    private void claimAll(ObjectSchema schema, String prefix) {
        for (MemberSchema member : schema.members()) {
            String path = prefix + member.property();
            if (member instanceof MemberSchema.Attribute attribute) {
                claim(attribute.name(), path);
                attribute.aliases().forEach(alias -> claim(alias, path));
            } else if (member instanceof MemberSchema.Flattened flattened) {
                claimAll(flattened.schema(), path + ".");
            } else {
                claimRest(path);
            }
        }
    }

    private void claim(String name, String path) {
        String owner = owners.putIfAbsent(name, path);
        if (owner != null) {
            problems.add(
                    where + "." + path,
                    "the stored name \"" + name + "\" is that of " + owner
                            + " already; give one of them another name with" + " @Attribute"
                            + (isNested(path) || isNested(owner) ? ", or leave out @Flatten" : ""));
        }
    }

    private static boolean isNested(String path) {
        return path.contains(".");
    }

    private void claimRest(String path) {
        if (unmapped != null) {
            problems.add(
                    where + "." + path,
                    "is @Unmapped, and so is " + unmapped
                            + "; leave one of them, since one map takes the rest of an item");
        }
        unmapped = path;
    }
}
