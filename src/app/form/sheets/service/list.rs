//! The services for someone: those that may start first, the others with what is missing.

use super::length::{length_of, usual_mode};
use super::{missing, service_name, with_case};
use crate::app::form::sheets::called;
use crate::app::overlay::picker::{self, Item, Opens};
use crate::app::timer::Length;
use crate::app::{App, Effect};
use crate::domain::{ServiceCode, Subject};
use crate::look::Message;
use crate::rules::{self, Status, Verdict};
use crate::standards::{Audience, ServiceDefinition};

fn audience(subject: Subject) -> Audience {
    match subject {
        Subject::Person(_) => Audience::Person,
        Subject::Company(_) => Audience::Company,
    }
}

/// Lists the services for someone; picking one opens its form.
pub fn list_services(app: &mut App, subject: Subject) -> Vec<Effect> {
    list(app, subject, "services-title", |code| Opens::Form(service_name(subject, code)))
}

/// Lists the services for someone; picking one begins its time.
pub fn list_timed(app: &mut App, subject: Subject) -> Vec<Effect> {
    list(app, subject, "services-timed", |code| Opens::Timer(subject, code.clone()))
}

fn list(
    app: &mut App,
    subject: Subject,
    title: &'static str,
    opens: impl Fn(&ServiceCode) -> Opens,
) -> Vec<Effect> {
    let today = app.office.today();
    let around = app.around();
    let items = with_case(subject, &around, |case| {
        let targets = rules::targets(case, &Status::of(case.timeline, case.catalogue, today));
        let item = |service: &ServiceDefinition, reason: Option<Message>| {
            let length = length_of(service.minutes.as_ref(), Some(usual_mode(&service.modes)), &targets);
            let length = length.map(|length| {
                let key = match length {
                    Length::Least(_) => "services-least",
                    Length::Usual(_) => "services-usual",
                };
                around.texts.say(&Message::new(key).arg("minutes", length.minutes())).into_owned()
            });
            let says = [Some(service.code.standard().to_owned()), length];
            Item {
                text: format!(
                    "{} {}",
                    service.code.code(),
                    around.named(&service.title_it, &service.title_en)
                ),
                detail: says.into_iter().flatten().collect::<Vec<_>>().join(" · "),
                opens: opens(&service.code),
                reason,
            }
        };
        let all = rules::access(case, audience(subject), today).into_iter();
        let listed = all.map(|access| match access.verdict {
            Verdict::Now { .. } => item(access.service, None),
            Verdict::NotYet(lacks) => item(access.service, lacks.first().map(missing)),
        });
        listed.collect::<Vec<_>>()
    });
    match items {
        Ok(Some(items)) => {
            let title = Message::new(title).arg("who", called(subject, &around));
            picker::open(app, title, items);
        }
        Ok(None) => app.refuse(Message::new("form-gone")),
        Err(error) => app.refuse(Message::new("refused-store").arg("error", error.to_string())),
    }
    Vec::new()
}
