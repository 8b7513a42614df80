/** What a model class says about its items. */
@NullMarked
package io.alces.annotation;

import org.jspecify.annotations.NullMarked;
