/** The models that all recipes share. */
@NullMarked
package io.alces.examples.models;

import org.jspecify.annotations.NullMarked;
