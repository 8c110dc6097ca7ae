import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ApplicationPage } from './pages/application';
import { BeforePage } from './pages/before';
import { CheckPage } from './pages/check';
import { CitiesPage } from './pages/cities';
import { ComeBackPage } from './pages/come-back';
import { ConflictPage } from './pages/conflict';
import { ErrorPage } from './pages/error';
import { FormStep } from './pages/form';
import { MyPage } from './pages/my';
import { ProvePage } from './pages/prove';
import { ResumePage } from './pages/resume';
import { SavedPage } from './pages/saved';
import { ServicesPage } from './pages/services';
import { SignInPage } from './pages/sign-in';
import { StartPage } from './pages/start';
import { SubmittedPage } from './pages/submitted';
import { TrackPage } from './pages/track';
import { TrackingPage } from './pages/tracking';
import { TrialPage } from './pages/trial';
import { TrialMessagesPage } from './pages/trial-messages';
import { TrialOverPage } from './pages/trial-over';
import type { CitizenView } from './view';

/** The document of a view: complete HTML, without inline style or script, the same for the same view. */
export function renderCitizenPage(view: CitizenView): string {
  return `<!doctype html>${renderToStaticMarkup(pageOf(view))}`;
}

function pageOf(view: CitizenView): ReactElement {
  switch (view.kind) {
    case 'cities':
      return <CitiesPage {...view} />;
    case 'services':
      return <ServicesPage {...view} />;
    case 'start':
      return <StartPage {...view} />;
    case 'before':
      return <BeforePage {...view} />;
    case 'form':
      return <FormStep {...view} />;
    case 'check':
      return <CheckPage {...view} />;
    case 'prove':
      return <ProvePage {...view} />;
    case 'submitted':
      return <SubmittedPage {...view} />;
    case 'track':
      return <TrackPage {...view} />;
    case 'tracking':
      return <TrackingPage {...view} />;
    case 'sign-in':
      return <SignInPage {...view} />;
    case 'my':
      return <MyPage {...view} />;
    case 'application':
      return <ApplicationPage {...view} />;
    case 'saved':
      return <SavedPage {...view} />;
    case 'come-back':
      return <ComeBackPage {...view} />;
    case 'resume':
      return <ResumePage {...view} />;
    case 'conflict':
      return <ConflictPage {...view} />;
    case 'trial':
      return <TrialPage {...view} />;
    case 'trial-messages':
      return <TrialMessagesPage {...view} />;
    case 'trial-over':
      return <TrialOverPage {...view} />;
    case 'error':
      return <ErrorPage {...view} />;
  }
}
