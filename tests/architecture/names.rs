//! Every path that a file names, resolved against the file's own module: through groups, renames,
//! `self` and `super`, in expressions, types, attributes and the tokens of macros.

use std::collections::{BTreeMap, BTreeSet};

use syn::buffer::TokenBuffer;
use syn::visit::{self, Visit};
use syn::{Attribute, Item, ItemMod, ItemUse, Macro, Path, UseTree, Visibility};

use crate::items::{attributes_of, for_tests};
use crate::tokens;

/// What a file names and what it offers.
#[derive(Default)]
pub(crate) struct Names {
    /// Every path that is used, absolute: `crate::…`, or with the name of another crate first.
    pub(crate) used: BTreeSet<Vec<String>>,
    /// The same without what is only handed on by `pub use`.
    pub(crate) needed: BTreeSet<Vec<String>>,
    /// What each name stands for that a `use` brings in.
    pub(crate) bound: BTreeMap<String, Vec<String>>,
    /// The modules that are brought in whole.
    pub(crate) globs: Vec<Vec<String>>,
    /// The items of its own.
    pub(crate) items: BTreeSet<String>,
    /// The methods that are called of something with a name, after that name; what a method calls of `self`
    /// after the name of its type.
    pub(crate) called: BTreeSet<(String, String)>,
    /// The methods that are written, each after the name of its type.
    pub(crate) methods: BTreeSet<(String, String)>,
    /// Modules that are compiled for tests only.
    pub(crate) test_modules: Vec<Vec<String>>,
    children: BTreeSet<String>,
}

impl Names {
    pub(crate) fn of(module: &[String], file: &syn::File) -> Names {
        let mut names = Names::default();
        let mut reader =
            Reader { names: &mut names, module: module.to_vec(), paths: Vec::new(), of: None };
        reader.visit_file(file);
        let paths = reader.paths;
        for (module, path, kind) in paths {
            let Some(path) = names.absolute(&module, path, kind) else { continue };
            if kind != Kind::HandedOn {
                names.needed.insert(path.clone());
            }
            names.used.insert(path);
        }
        let bound = names.bound.iter();
        names.bound = bound
            .filter_map(|(name, path)| {
                Some((name.clone(), names.absolute(module, path.clone(), Kind::Imported)?))
            })
            .collect();
        names
    }

    /// A path from the crate's root or from another crate's; `None` for a name of the file's own.
    fn absolute(&self, module: &[String], path: Vec<String>, kind: Kind) -> Option<Vec<String>> {
        let mut path = path;
        for _ in 0..8 {
            let first = path.first()?.clone();
            path = match first.as_str() {
                "" => return Some(path.split_off(1)),
                "crate" => return Some(path),
                "planpress" => return Some([vec!["crate".to_owned()], path.split_off(1)].concat()),
                "self" => [module, &path[1..]].concat(),
                "super" => {
                    let ups = path.iter().take_while(|it| *it == "super").count();
                    let above = module.len().saturating_sub(ups).max(1);
                    [&module[..above], &path[ups..]].concat()
                }
                name if self.children.contains(name) && (path.len() > 1 || kind != Kind::Named) => {
                    [module, &path[..]].concat()
                }
                name => match self.bound.get(name) {
                    Some(bound) if bound.first() != Some(&first) => [bound, &path[1..]].concat(),
                    Some(bound) => return Some([bound, &path[1..]].concat()),
                    None => return (path.len() > 1 || kind != Kind::Named).then_some(path),
                },
            };
        }
        Some(path)
    }
}

/// How a path is named.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Named,
    Imported,
    HandedOn,
}

struct Reader<'a> {
    names: &'a mut Names,
    module: Vec<String>,
    paths: Vec<(Vec<String>, Vec<String>, Kind)>,
    /// The type whose methods are being read.
    of: Option<String>,
}

impl Reader<'_> {
    fn push(&mut self, path: Vec<String>, kind: Kind) {
        self.paths.push((self.module.clone(), path, kind));
    }

    fn tokens(&mut self, tokens: &TokenBuffer) {
        for path in tokens::paths(tokens) {
            // The name of a macro is not a name of a module.
            let kind = if path.concat().ends_with('!') { Kind::Imported } else { Kind::Named };
            self.push(path, kind);
        }
        tokens::methods(tokens).into_iter().for_each(|(of, method)| self.call(of, method));
    }

    fn call(&mut self, of: Option<String>, method: String) {
        let of = of.and_then(|it| if it == "self" { self.of.clone() } else { Some(it) });
        self.names.called.extend(of.map(|it| (it, method)));
    }

    /// Notes the methods of a block.
    fn methods(&mut self, item: &syn::ItemImpl) {
        let Some(of) = type_of(item) else { return };
        for method in &item.items {
            if let syn::ImplItem::Fn(method) = method {
                let method = method.sig.ident.to_string();
                self.names.methods.insert((of.clone(), method));
            }
        }
    }

    fn use_tree(&mut self, tree: &UseTree, before: &[String], kind: Kind) {
        let with = |name: &syn::Ident| {
            // `use x::{self}` names `x`.
            let own = name != "self" || before.is_empty();
            [before, &own.then(|| name.to_string()).into_iter().collect::<Vec<_>>()].concat()
        };
        match tree {
            UseTree::Path(tree) => self.use_tree(&tree.tree, &with(&tree.ident), kind),
            UseTree::Group(group) => {
                group.items.iter().for_each(|it| self.use_tree(it, before, kind));
            }
            UseTree::Name(name) => {
                let path = with(&name.ident);
                self.bind(path.last().cloned().unwrap_or_default(), path, kind);
            }
            UseTree::Rename(name) => self.bind(name.rename.to_string(), with(&name.ident), kind),
            UseTree::Glob(_) => {
                if let Some(module) = self.names.absolute(&self.module, before.to_vec(), kind) {
                    self.names.globs.push(module);
                }
                self.push([before, &path(&["*"])].concat(), kind);
            }
        }
    }

    fn bind(&mut self, name: String, path: Vec<String>, kind: Kind) {
        self.push(path.clone(), kind);
        // `self` and `super` mean the module that the line is in.
        let path = match path.first().map(String::as_str) {
            Some("self" | "super") => self.names.absolute(&self.module, path, kind),
            _ => Some(path),
        };
        if let Some(path) = path {
            self.names.bound.insert(name, path);
        }
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        if let Some(name) = name_of(item) {
            self.names.items.insert(name);
        }
        if !for_tests(attributes_of(item)) {
            visit::visit_item(self, item);
        } else if let Item::Mod(module) = item {
            let name = module.ident.to_string();
            self.names.test_modules.push([&self.module[..], &[name]].concat());
        }
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        self.methods(item);
        let around = self.of.take();
        self.of = type_of(item);
        visit::visit_item_impl(self, item);
        self.of = around;
    }

    fn visit_expr_method_call(&mut self, item: &'ast syn::ExprMethodCall) {
        let of = match &*item.receiver {
            syn::Expr::Path(it) => it.path.segments.last().map(|it| it.ident.to_string()),
            syn::Expr::Field(it) => match &it.member {
                syn::Member::Named(name) => Some(name.to_string()),
                syn::Member::Unnamed(_) => None,
            },
            _ => None,
        };
        self.call(of, item.method.to_string());
        visit::visit_expr_method_call(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        if !for_tests(&item.attrs) {
            visit::visit_impl_item_fn(self, item);
        }
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        self.names.children.insert(item.ident.to_string());
        self.module.push(item.ident.to_string());
        visit::visit_item_mod(self, item);
        self.module.pop();
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let handed_on = !matches!(item.vis, Visibility::Inherited);
        let kind = if handed_on { Kind::HandedOn } else { Kind::Imported };
        let root = if item.leading_colon.is_some() { path(&[""]) } else { Vec::new() };
        self.use_tree(&item.tree, &root, kind);
    }

    fn visit_item_extern_crate(&mut self, item: &'ast syn::ItemExternCrate) {
        let name = item.rename.as_ref().map_or(&item.ident, |it| &it.1);
        self.bind(name.to_string(), vec![item.ident.to_string()], Kind::Imported);
    }

    fn visit_path(&mut self, item: &'ast Path) {
        let root = if item.leading_colon.is_some() { path(&[""]) } else { Vec::new() };
        let names = item.segments.iter().map(|it| it.ident.to_string());
        self.push(root.into_iter().chain(names).collect(), Kind::Named);
        visit::visit_path(self, item);
    }

    fn visit_macro(&mut self, item: &'ast Macro) {
        let name = item.path.segments.last().map(|it| format!("{}!", it.ident));
        self.push(name.into_iter().collect(), Kind::Imported);
        self.tokens(&TokenBuffer::new2(item.tokens.clone()));
        visit::visit_macro(self, item);
    }

    fn visit_attribute(&mut self, item: &'ast Attribute) {
        if let syn::Meta::List(list) = &item.meta {
            self.tokens(&TokenBuffer::new2(list.tokens.clone()));
        }
    }
}

/// The name of the type that a block of methods is of.
fn type_of(item: &syn::ItemImpl) -> Option<String> {
    let syn::Type::Path(of) = &*item.self_ty else { return None };
    of.path.segments.last().map(|it| it.ident.to_string())
}

fn name_of(item: &Item) -> Option<String> {
    Some(match item {
        Item::Const(it) => it.ident.to_string(),
        Item::Enum(it) => it.ident.to_string(),
        Item::Fn(it) => it.sig.ident.to_string(),
        Item::Macro(it) => it.ident.as_ref()?.to_string(),
        Item::Static(it) => it.ident.to_string(),
        Item::Struct(it) => it.ident.to_string(),
        Item::Trait(it) => it.ident.to_string(),
        Item::Type(it) => it.ident.to_string(),
        _ => return None,
    })
}

/// A path of these names.
pub(crate) fn path(names: &[&str]) -> Vec<String> {
    names.iter().map(|it| (*it).to_owned()).collect()
}
