@NullMarked
package io.alces.validation;

import org.jspecify.annotations.NullMarked;
