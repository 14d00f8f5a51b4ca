//! Traverses the expressions of a message. `build.rs` includes this file too, so it must not use
//! other modules.

use fluent_syntax::ast;

/// Calls `visit` for every expression in a pattern, including nested ones.
pub(super) fn walk<'a>(
    pattern: &'a ast::Pattern<&'a str>,
    visit: &mut impl FnMut(&'a ast::InlineExpression<&'a str>),
) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            walk_expression(expression, visit);
        }
    }
}

fn walk_expression<'a>(
    expression: &'a ast::Expression<&'a str>,
    visit: &mut impl FnMut(&'a ast::InlineExpression<&'a str>),
) {
    match expression {
        ast::Expression::Inline(inline) => walk_inline(inline, visit),
        ast::Expression::Select { selector, variants } => {
            walk_inline(selector, visit);
            for variant in variants {
                walk(&variant.value, visit);
            }
        }
    }
}

fn walk_inline<'a>(
    inline: &'a ast::InlineExpression<&'a str>,
    visit: &mut impl FnMut(&'a ast::InlineExpression<&'a str>),
) {
    visit(inline);
    match inline {
        ast::InlineExpression::Placeable { expression } => walk_expression(expression, visit),
        ast::InlineExpression::FunctionReference { arguments, .. }
        | ast::InlineExpression::TermReference { arguments: Some(arguments), .. } => {
            for argument in &arguments.positional {
                walk_inline(argument, visit);
            }
        }
        _ => {}
    }
}
