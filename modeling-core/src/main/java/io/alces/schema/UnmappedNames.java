package io.alces.schema;

import java.util.List;

/**
 * Which attributes that no member has are kept in an unmapped map.
 *
 * @param only the patterns of the names that are kept; empty keeps all
 * @param failOnOthers whether an attribute that no pattern admits fails the read, or is left out of it
 */
public record UnmappedNames(List<String> only, boolean failOnOthers) {}
